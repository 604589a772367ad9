using System.ComponentModel;
using System.Runtime.InteropServices;

namespace CodeLab.Judge.Sandboxes.Bubblewrap;

/// <summary>The few system calls that .NET has no door to.</summary>
internal static partial class Native
{
    private const int SigKill = 9, SigStop = 19;
    private const int IdIsProcess = 1, UntilStopped = 2, UntilExited = 4, LeaveWaitable = 0x01000000, SignalInfoSize = 128;
    private const int SetChildSubreaper = 36;
    private const int Interrupted = 4;
    private const uint CloseOnExec = 4;
    private const int NoChild = 10;
    private const int NoHang = 1;

    public static bool IsRoot { get; } = GetEffectiveUserId() == 0;

    /// <summary>
    /// Makes this process inherit the orphans below it. A sandbox's first process outlives the bwrap that started it by a moment;
    /// only its parent is told how much time and memory the sandbox used.
    /// </summary>
    public static void AdoptOrphans() => Check(PrCtl(SetChildSubreaper, 1, 0, 0, 0));

    /// <summary>
    /// Keeps every descriptor beyond the standard ones out of the programs we start. .NET marks its own so; whoever started this
    /// server may have left others open.
    /// </summary>
    public static void KeepDescriptors() => Check(CloseRange(3, uint.MaxValue, CloseOnExec));

    public static void Kill(int process) => _ = SendSignal(process, SigKill);

    /// <summary>Halts a child and returns when it does nothing more: halted, or ended. Its end is left for others to wait for.</summary>
    public static unsafe void Halt(int child)
    {
        var ignored = stackalloc byte[SignalInfoSize];
        if (SendSignal(child, SigStop) == 0)
            _ = WaitId(IdIsProcess, child, ignored, UntilStopped | UntilExited | LeaveWaitable);
    }

    /// <summary>Gives a pipe to another user, so that a program may open <c>/dev/stdin</c> by name.</summary>
    public static void GiveAway(SafeHandle pipe, int user) => Check(FChown(pipe, user, user));

    /// <summary>
    /// Ends a child and waits for it; the times and the peak memory count all of its own descendants that it waited for. Null
    /// when somebody else has already waited for it.
    /// </summary>
    public static (TimeSpan Cpu, long PeakBytes)? EndAndReap(int process)
    {
        // Only a child that nobody has waited for yet still owns its number.
        var answer = Wait(process, NoHang, out var usage);
        if (answer == 0)
        {
            Kill(process);
            answer = Wait(process, 0, out usage);
        }

        if (answer < 0)
            return null;
        var micros = (usage.UserSeconds + usage.SystemSeconds) * 1_000_000 + usage.UserMicros + usage.SystemMicros;
        return (TimeSpan.FromMicroseconds(micros), usage.MaxRssKb * 1024);
    }

    private static int Wait(int process, int options, out Usage usage)
    {
        int answer;
        do
            answer = Wait4(process, out _, options, out usage);
        while (answer < 0 && Marshal.GetLastPInvokeError() == Interrupted);
        return answer < 0 && Marshal.GetLastPInvokeError() != NoChild ? throw new Win32Exception() : answer;
    }

    private static void Check(int answer)
    {
        if (answer < 0)
            throw new Win32Exception();
    }

    [LibraryImport("libc", EntryPoint = "geteuid")]
    private static partial int GetEffectiveUserId();

    [LibraryImport("libc", EntryPoint = "prctl", SetLastError = true)]
    private static partial int PrCtl(int option, nint a, nint b, nint c, nint d);

    [LibraryImport("libc", EntryPoint = "close_range", SetLastError = true)]
    private static partial int CloseRange(uint first, uint last, uint flags);

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int SendSignal(int process, int signal);

    [LibraryImport("libc", EntryPoint = "fchown", SetLastError = true)]
    private static partial int FChown(SafeHandle file, int user, int group);

    [LibraryImport("libc", EntryPoint = "waitid", SetLastError = true)]
    private static unsafe partial int WaitId(int kind, int process, byte* info, int options);

    [LibraryImport("libc", EntryPoint = "wait4", SetLastError = true)]
    private static partial int Wait4(int process, out int status, int options, out Usage usage);

    /// <summary><c>struct rusage</c> of 64-bit Linux.</summary>
    [StructLayout(LayoutKind.Sequential, Size = 144)]
    private struct Usage
    {
        public long UserSeconds, UserMicros, SystemSeconds, SystemMicros, MaxRssKb;
    }
}
