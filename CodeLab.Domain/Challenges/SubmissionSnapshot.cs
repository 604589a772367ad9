using CodeLab.Judge;

namespace CodeLab.Domain.Challenges;

/// <summary>A submission as it stands at one moment. While it is judged, each finished test makes a new snapshot.</summary>
public sealed record SubmissionSnapshot
{
    public required Guid Id { get; init; }

    public required Guid UserId { get; init; }

    public required Guid ChallengeId { get; init; }

    public required string Language { get; init; }

    public required SubmissionStatus Status { get; init; }

    public Verdict Verdict { get; init; }

    public double Score { get; init; }

    public string Message { get; init; } = "";

    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];

    public IReadOnlyList<TestResult> Results { get; init; } = [];

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }

    public bool IsFinished => Status is not (SubmissionStatus.Pending or SubmissionStatus.Running);

    /// <summary>CPU time of the slowest test so far.</summary>
    public TimeSpan CpuTime => Results.Count == 0 ? TimeSpan.Zero : Results.Max(result => result.CpuTime);

    /// <summary>Peak memory of the hungriest test so far.</summary>
    public long MemoryBytes => Results.Count == 0 ? 0 : Results.Max(result => result.MemoryBytes);

    public static SubmissionSnapshot Of(Submission row) => new()
    {
        Id = row.Id,
        UserId = row.UserId,
        ChallengeId = row.ChallengeId,
        Language = row.Language,
        Status = row.Status,
        Verdict = row.Verdict,
        Score = row.Score,
        Message = row.Message ?? "",
        Diagnostics = row.Diagnostics,
        Results = row.Results,
        CreatedAt = row.CreatedAt,
        FinishedAt = row.FinishedAt,
    };

    public SubmissionSnapshot After(TestResult result) => this with
    {
        Status = SubmissionStatus.Running,
        Results = [.. Results, result],
    };

    public SubmissionSnapshot After(JobOutcome outcome, Challenge challenge, DateTimeOffset now) => this with
    {
        Status = StatusOf(outcome.Verdict),
        Verdict = outcome.Verdict,
        Score = Math.Round(100 * Challenges.Score.ShareOf(challenge, outcome.Results), 2),
        Message = outcome.Message,
        Diagnostics = outcome.Diagnostics,
        Results = outcome.Results.Count > 0 ? Results : [],
        FinishedAt = now,
    };

    /// <summary>What this submission would be if the outcome were its verdict, whatever it has now.</summary>
    public SubmissionSnapshot JudgedAgain(JobOutcome outcome, Challenge challenge, DateTimeOffset now) =>
        (this with { Results = [.. outcome.Results.Select(JudgeSubmissions.Shortened)] })
            .After(outcome with { Message = JudgeSubmissions.Shortened(outcome.Message) }, challenge, now);

    private static SubmissionStatus StatusOf(Verdict verdict) => verdict switch
    {
        Verdict.Accepted => SubmissionStatus.Passed,
        Verdict.InternalError => SubmissionStatus.Error,
        _ => SubmissionStatus.Failed,
    };
}
