using CodeLab.Domain.Challenges;
using CodeLab.Judge;

namespace CodeLab.Tests.Web.Challenges;

/// <summary>Submissions in every state, as pages are given them.</summary>
internal static class Views
{
    public static readonly DateTimeOffset Noon = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    public static SubmissionView Submission(SubmissionStatus status, Verdict verdict, params TestView[] tests) => new(
        new()
        {
            Id = Guid.CreateVersion7(),
            UserId = Guid.NewGuid(),
            ChallengeId = Guid.NewGuid(),
            Language = "python",
            Status = status,
            Verdict = verdict,
            CreatedAt = Noon,
        },
        tests);

    public static TestView Test(int number, Verdict verdict) => new()
    {
        Id = $"t{number}",
        Number = number,
        IsPublic = true,
        Description = $"Case {number}",
        Verdict = verdict,
        Input = $"in {number}",
        Expected = $"right {number}",
        Actual = $"given {number}",
    };

    public static TestView Private(int number, Verdict verdict) => new()
    {
        Id = $"t{number}",
        Number = number,
        IsPublic = false,
        IsOpen = false,
        Description = $"Private test {number}",
        Verdict = verdict,
    };

    public static HistoryEntry Entry(SubmissionStatus status, Verdict verdict) => new(
        Guid.CreateVersion7(), Guid.NewGuid(), "python", status, verdict, 50, TimeSpan.FromMilliseconds(20), 9 << 20, Noon, FinishedAt: null);
}
