using System.Text.Json.Nodes;
using CodeLab.Judge;

namespace CodeLab.Domain.Import;

/// <summary>What a reader made of a folder from outside: problems that become the challenges of one package.</summary>
internal sealed record OutsidePackage(string Id, string Title, IReadOnlyList<OutsideProblem> Problems)
{
    /// <summary>What could not be read, beside problems that could.</summary>
    public IReadOnlyList<RefusedProblem> Refused { get; init; } = [];
}

/// <summary>A problem of another format, in our terms.</summary>
internal sealed record OutsideProblem
{
    public required string Slug { get; init; }

    /// <summary>Its slug where another package has a challenge with the one wished for.</summary>
    public required string OtherSlug { get; init; }

    public required string Title { get; init; }

    /// <summary>One sentence for lists.</summary>
    public required string Description { get; init; }

    public required string Statement { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    public IReadOnlyList<string> Tags { get; init; } = [];

    public IReadOnlyList<string> Hints { get; init; } = [];

    public int Level { get; init; } = 5;

    /// <summary>Per language in which it can be solved, the files that a student starts from.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<SourceFile>> Starter { get; init; }

    public IReadOnlyList<OutsideTest> Tests { get; init; } = [];

    public OutsideSuite? Suite { get; init; }

    /// <summary>As in <c>challenge.json</c>; null where there is nothing to compare.</summary>
    public JsonNode? Checker { get; init; }

    /// <summary>The checker's program by its path in the folder <c>checker</c>.</summary>
    public IReadOnlyList<SourceFile> CheckerFiles { get; init; } = [];

    /// <summary>CPU time of one test; null when it follows from the accepted submissions.</summary>
    public TimeSpan? TimeLimit { get; init; }

    public long MemoryKb { get; init; } = 1 << 20;

    public long OutputKb { get; init; } = 8 << 10;

    public IReadOnlyList<GradedSubmission> Submissions { get; init; } = [];

    public IReadOnlyList<ImportNote> Notes { get; init; } = [];
}

internal sealed record OutsideTest(string Name, string Input, string Expected, bool IsPublic, double Points);

/// <param name="Harness">What runs it.</param>
/// <param name="MainFile">The file that students write.</param>
/// <param name="Files">The tests and what they need.</param>
/// <param name="TestFiles">Which of them hold tests.</param>
internal sealed record OutsideSuite(string Harness, string MainFile, IReadOnlyList<SourceFile> Files, IReadOnlyList<string> TestFiles)
{
    public bool Together { get; init; }

    /// <summary>Processes and threads at a time.</summary>
    public required int Processes { get; init; }
}

/// <param name="Name">Its path below <c>submissions</c>, or what it is among an exercise's programs.</param>
/// <param name="Language">A language id; null when there is none for it here.</param>
/// <param name="Files">Its files, the main one first.</param>
/// <param name="Expected">What its folder stands for.</param>
internal sealed record GradedSubmission(string Name, string? Language, IReadOnlyList<SourceFile> Files, ExpectedGrade Expected)
{
    /// <summary>Why it can't be run, where it can't.</summary>
    public string Reason { get; init; } = "";

    public bool IsAccepted => ReferenceEquals(Expected, ExpectedGrade.Accepted);
}
