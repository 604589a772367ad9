using CodeLab.Domain.Accounts;
using CodeLab.Judge;

namespace CodeLab.Domain.Challenges;

/// <summary>A solution handed in. It is stored before it is acknowledged, and judged until it has a verdict.</summary>
public sealed class Submission
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid UserId { get; init; }

    public User? User { get; init; }

    public required Guid ChallengeId { get; init; }

    public ChallengeRecord? Challenge { get; init; }

    public required string Language { get; init; }

    /// <summary>The files handed in. They live in the row, so that handing in is one transaction.</summary>
    public required IReadOnlyList<SourceFile> Files { get; init; }

    public SubmissionStatus Status { get; set; }

    public Verdict Verdict { get; set; }

    /// <summary>Points earned, 0 to 100: the share of the challenge's test points.</summary>
    public double Score { get; set; }

    /// <summary>CPU time of the slowest test.</summary>
    public TimeSpan CpuTime { get; set; }

    /// <summary>Peak memory of the hungriest test.</summary>
    public long MemoryBytes { get; set; }

    /// <summary>What the compiler said, or why the judge could not judge.</summary>
    public string? Message { get; set; }

    public IReadOnlyList<Diagnostic> Diagnostics { get; set; } = [];

    public IReadOnlyList<TestResult> Results { get; set; } = [];

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; set; }
}
