namespace CodeLab.Judge;

/// <summary>What one test showed.</summary>
public sealed record TestResult
{
    public required string Id { get; init; }

    public required Verdict Verdict { get; init; }

    public TimeSpan CpuTime { get; init; }

    public TimeSpan WallTime { get; init; }

    public long MemoryBytes { get; init; }

    /// <summary>Standard output, or a function's result as JSON; cut to what a page can show.</summary>
    public string Output { get; init; } = "";

    /// <summary>Standard error; for function tests also what the program printed.</summary>
    public string Error { get; init; } = "";

    /// <summary>Why, in a sentence for the student; empty for a passed test.</summary>
    public string Message { get; init; } = "";

    /// <summary>What a challenge's own checker said, for those who teach; students never see it.</summary>
    public string JudgeMessage { get; init; } = "";

    public int? ExitCode { get; init; }

    /// <summary>Whether output or error were cut.</summary>
    public bool Truncated { get; init; }

    /// <summary>Of an existing test suite: what became of each test in it, without those that the suite itself leaves out.</summary>
    public IReadOnlyList<CaseResult> Cases { get; init; } = [];

    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];
}
