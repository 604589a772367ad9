using CodeLab.Judge.Grading;

namespace CodeLab.Judge;

/// <summary>A program, the tests it must face and the limits it must keep.</summary>
public sealed record JudgeJob
{
    public required Guid Id { get; init; }

    /// <summary>The id of a language definition: <c>python</c>, <c>javascript</c>, <c>java</c>, <c>sql</c>.</summary>
    public required string Language { get; init; }

    public required IReadOnlyList<SourceFile> Files { get; init; }

    public required IReadOnlyList<TestCase> Tests { get; init; }

    public Checker Checker { get; init; } = Checker.Strip;

    public Limits Limits { get; init; } = Limits.Default;

    /// <summary>For tests that would disturb each other, or whose times must be taken on a quiet machine.</summary>
    public bool OneAtATime { get; init; }

    public JobPriority Priority { get; init; } = JobPriority.Submission;

    /// <summary>Whose job it is, for fair turns; an opaque word.</summary>
    public string Person { get; init; } = "";

    /// <summary>What it is about, for whoever looks at the queue; an opaque word.</summary>
    public string Subject { get; init; } = "";
}
