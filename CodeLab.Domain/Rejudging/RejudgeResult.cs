using CodeLab.Domain.Challenges;
using CodeLab.Judge;

namespace CodeLab.Domain.Rejudging;

/// <summary>One submission of a rejudge: what it has, and what it would get.</summary>
public sealed class RejudgeResult
{
    public required Guid RejudgeId { get; init; }

    public required Guid SubmissionId { get; init; }

    public Submission? Submission { get; init; }

    public required Verdict OldVerdict { get; init; }

    public required double OldScore { get; init; }

    /// <summary>Null until it was judged again.</summary>
    public DateTimeOffset? JudgedAt { get; set; }

    public SubmissionStatus Status { get; set; }

    public Verdict Verdict { get; set; }

    public double Score { get; set; }

    public TimeSpan CpuTime { get; set; }

    public long MemoryBytes { get; set; }

    public string? Message { get; set; }

    public IReadOnlyList<Diagnostic> Diagnostics { get; set; } = [];

    public IReadOnlyList<TestResult> Results { get; set; } = [];
}
