using System.Globalization;
using CodeLab.Judge.Languages;
using CodeLab.Judge.Sandboxes;

namespace CodeLab.Judge.Grading;

/// <summary>
/// Turns what happened to a run into a verdict. When several causes meet, this order decides: the judge's own fault, time, memory,
/// output, a bad end.
/// </summary>
internal static class RunVerdict
{
    public static (Verdict Verdict, string Message) Of(Language language, Limits limits, SandboxResult result) => result switch
    {
        { Fault: { } fault } => (Verdict.InternalError, fault),
        { Stopped: StopReason.CpuTime } => OutOfTime(limits),
        _ when result.CpuTime > limits.CpuTime => OutOfTime(limits),
        { Stopped: StopReason.WallTime } => (Verdict.TimeLimit, Idle(limits, result)),
        { Stopped: StopReason.Memory } => OutOfMemory(limits),
        _ when result.ExitCode != 0 && SaysMemory(language, result) => OutOfMemory(limits),
        { Stopped: StopReason.Output } or { Output.Cut: true } =>
            (Verdict.OutputLimit, $"The program printed more than {limits.OutputBytes / 1024} KB and was stopped."),
        { ExitCode: > 128 } => (Verdict.RuntimeError, $"The program was ended by {SignalName(result.ExitCode - 128)}."),
        { ExitCode: not 0 } => (Verdict.RuntimeError, $"The program ended with status {result.ExitCode}."),
        _ => (Verdict.Accepted, ""),
    };

    private static (Verdict, string) OutOfTime(Limits limits) =>
        (Verdict.TimeLimit, $"The program was still computing after {Seconds(limits.CpuTime)} s and was stopped.");

    // Even on a crowded machine a busy program gets a tenth of a core; a waiting one needs less than that to start.
    private static string Idle(Limits limits, SandboxResult result) => result.CpuTime < result.WallTime / 10
        ? $"The program hardly computed and had not ended after {Seconds(limits.WallTime)} s: it waits for something, maybe for input that does not come."
        : $"The program had not ended after {Seconds(limits.WallTime)} s.";

    private static (Verdict, string) OutOfMemory(Limits limits) =>
        (Verdict.MemoryLimit, $"The program needed more than {limits.MemoryBytes >> 20} MB of memory.");

    private static bool SaysMemory(Language language, SandboxResult result) =>
        language.MemoryPattern is { } pattern && Language.Pattern(pattern).IsMatch(result.Error.Text);

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.##", CultureInfo.InvariantCulture);

    private static string SignalName(int signal) => signal switch
    {
        4 => "SIGILL (illegal instruction)",
        6 => "SIGABRT (abort)",
        8 => "SIGFPE (arithmetic error)",
        9 => "SIGKILL",
        11 => "SIGSEGV (invalid memory access)",
        15 => "SIGTERM",
        24 => "SIGXCPU (CPU time)",
        25 => "SIGXFSZ (a file grew too large)",
        _ => $"signal {signal}",
    };
}
