using System.Globalization;
using CodeLab.Domain.Challenges;
using CodeLab.Judge;

namespace CodeLab.Web.Challenges;

/// <summary>How verdicts and measures are said and shown.</summary>
public static class VerdictWords
{
    public static string Word(Verdict verdict) => verdict switch
    {
        Verdict.NotJudged => "Waiting",
        Verdict.Accepted => "Accepted",
        Verdict.WrongAnswer => "Wrong answer",
        Verdict.TimeLimit => "Time limit exceeded",
        Verdict.MemoryLimit => "Memory limit exceeded",
        Verdict.OutputLimit => "Too much output",
        Verdict.RuntimeError => "Runtime error",
        Verdict.CompileError => "Does not compile",
        Verdict.InternalError => "Could not be judged",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, message: null),
    };

    /// <summary>The kind of status badge.</summary>
    public static string Kind(Verdict verdict) => verdict switch
    {
        Verdict.NotJudged => "waiting",
        Verdict.Accepted => "passed",
        Verdict.InternalError => "info",
        _ => "failed",
    };

    public static string Kind(SubmissionStatus status, Verdict verdict) => status switch
    {
        SubmissionStatus.Pending => "waiting",
        SubmissionStatus.Running => "running",
        SubmissionStatus.Cancelled => "info",
        _ => Kind(verdict),
    };

    public static string Word(SubmissionStatus status, Verdict verdict) => status switch
    {
        SubmissionStatus.Pending => "Queued",
        SubmissionStatus.Running => "Judging",
        SubmissionStatus.Cancelled => "Cancelled",
        _ => Word(verdict),
    };

    public static string Time(TimeSpan time) => time.TotalMilliseconds < 1000
        ? time.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture) + " ms"
        : time.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture) + " s";

    public static string Memory(long bytes) => (bytes / (1024.0 * 1024)).ToString(bytes < 10 << 20 ? "0.0" : "0", CultureInfo.InvariantCulture) + " MB";

    /// <summary>How long ago, in the largest unit that fits.</summary>
    public static string Ago(TimeSpan age) => age switch
    {
        { TotalSeconds: < 60 } => "just now",
        { TotalMinutes: < 60 } => $"{(int)age.TotalMinutes} min ago",
        { TotalHours: < 24 } => $"{(int)age.TotalHours} h ago",
        { TotalDays: < 2 } => "yesterday",
        _ => $"{(int)age.TotalDays} days ago",
    };
}
