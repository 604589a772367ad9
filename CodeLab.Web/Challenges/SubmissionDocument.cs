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
    // The contract has no word for a cancelled submission. It ended without a verdict and nobody is to blame: that is an error.
    private const string CancelledMessage = "Cancelled by who handed it in.";

    public static SubmissionDocument Of(SubmissionView view)
    {
        var s = view.Snapshot;
        return new(
            s.Id, s.ChallengeId, s.Language, StatusOf(s.Status), s.Verdict.Code(), s.Score, (int)s.CpuTime.TotalMilliseconds, s.MemoryBytes / 1024,
            s.CreatedAt, s.FinishedAt, view.QueuePosition, MessageOf(s.Status, s.Message));
    }

    public static SubmissionDocument Of(HistoryEntry s) => new(
        s.Id, s.ChallengeId, s.Language, StatusOf(s.Status), s.Verdict.Code(), s.Score, (int)s.CpuTime.TotalMilliseconds, s.MemoryBytes / 1024,
        s.CreatedAt, s.FinishedAt, QueuePosition: null, MessageOf(s.Status, ""));

    private static SubmissionStatus StatusOf(SubmissionStatus status) =>
        status == SubmissionStatus.Cancelled ? SubmissionStatus.Error : status;

    private static string? MessageOf(SubmissionStatus status, string message) =>
        status == SubmissionStatus.Cancelled ? CancelledMessage : message.Length > 0 ? message : null;
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
