using System.Text.Json.Serialization;
using CodeLab.Domain.Challenges;
using CodeLab.Judge;

namespace CodeLab.Web.Challenges;

/// <summary>A submission as the API shows it.</summary>
public sealed record SubmissionDocument(
    Guid Id,
    Guid ChallengeId,
    string Language,
    SubmissionStatus Status,
    string? Verdict,
    double Score,
    int TimeMs,
    long MemoryKb,
    DateTimeOffset CreatedAt,
    DateTimeOffset? FinishedAt,
    int? QueuePosition,
    string? Message)
{
    public static SubmissionDocument Of(SubmissionView view)
    {
        var s = view.Snapshot;
        return new(
            s.Id, s.ChallengeId, s.Language, s.Status, s.Verdict.Code(), s.Score, (int)s.CpuTime.TotalMilliseconds, s.MemoryBytes / 1024,
            s.CreatedAt, s.FinishedAt, view.QueuePosition, s.Message.Length > 0 ? s.Message : null);
    }

    public static SubmissionDocument Of(HistoryEntry s) => new(
        s.Id, s.ChallengeId, s.Language, s.Status, s.Verdict.Code(), s.Score, (int)s.CpuTime.TotalMilliseconds, s.MemoryBytes / 1024,
        s.CreatedAt, s.FinishedAt, QueuePosition: null, Message: null);
}

/// <summary>One finished test as the API shows it.</summary>
public sealed record TestResultDocument(
    string Id,
    string Description,
    bool Passed,
    string? Verdict,
    int TimeMs,
    long MemoryKb,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? ActualOutput,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? ExpectedOutput,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Error)
{
    public static TestResultDocument Of(TestView test) => new(
        test.Id, test.Description, test.Verdict == CodeLab.Judge.Verdict.Accepted, test.Verdict.Code(), (int)test.CpuTime.TotalMilliseconds,
        test.MemoryBytes / 1024, test.Actual, test.Expected, ErrorOf(test));

    private static string? ErrorOf(TestView test)
    {
        var text = string.Join('\n', new[] { test.Message, test.Error }.Where(part => !string.IsNullOrEmpty(part)));
        return text.Length > 0 ? text : null;
    }
}
