namespace CodeLab.Judge;

/// <summary>The verdict on a whole job: the worst of its tests', or why none could run.</summary>
public sealed record JobOutcome
{
    public required Verdict Verdict { get; init; }

    public IReadOnlyList<TestResult> Results { get; init; } = [];

    /// <summary>What the compiler said, or why the judge could not judge.</summary>
    public string Message { get; init; } = "";

    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];
}
