using System.Text.Json.Nodes;
using CodeLab.Judge;

namespace CodeLab.Domain.Import;

/// <summary>A problem of another format, in our terms.</summary>
internal sealed record OutsideProblem
{
    public required string Slug { get; init; }

    public required string Title { get; init; }

    public required string Statement { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    public IReadOnlyList<string> Tags { get; init; } = [];

    public required IReadOnlyList<OutsideTest> Tests { get; init; }

    /// <summary>As in <c>challenge.json</c>.</summary>
    public required JsonNode Checker { get; init; }

    /// <summary>The checker's program by its path in the folder <c>checker</c>.</summary>
    public IReadOnlyList<SourceFile> CheckerFiles { get; init; } = [];

    /// <summary>CPU time of one test; null when it follows from the accepted submissions.</summary>
    public TimeSpan? TimeLimit { get; init; }

    public long MemoryKb { get; init; } = 1 << 20;

    public long OutputKb { get; init; } = 8 << 10;

    public IReadOnlyList<GradedSubmission> Submissions { get; init; } = [];
}

internal sealed record OutsideTest(string Name, string Input, string Expected, bool IsPublic, double Points);

/// <param name="Name">Its path below <c>submissions</c>.</param>
/// <param name="Language">A language id; null when there is none for it here.</param>
/// <param name="Files">Its files, the main one first.</param>
/// <param name="Expected">What its folder stands for.</param>
internal sealed record GradedSubmission(string Name, string? Language, IReadOnlyList<SourceFile> Files, ExpectedGrade Expected)
{
    /// <summary>Why it can't be run, where it can't.</summary>
    public string Reason { get; init; } = "";
}
