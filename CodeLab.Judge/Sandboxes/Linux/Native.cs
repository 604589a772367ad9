using System.ComponentModel;
using System.Runtime.InteropServices;

namespace CodeLab.Judge.Sandboxes.Linux;

/// <summary>The few system calls that .NET has no door to.</summary>
internal static partial class Native
{
    public const short CanRead = 1, CanWrite = 4;
    public const int Again = 11, Interrupted = 4;

    private const int SigKill = 9, NoProcess = 3, Exists = 17;
    private const int SetChildSubreaper = 36;
    private const uint CloseOnExec = 4, MemoryFileCloseOnExec = 1;
    private const int Unix = 1, Stream = 1, SequencedPackets = 5, OpenCloseOnExec = 0x80000, OpenNonBlocking = 0x800;
    private const int WriteOnly = 1, Create = 0x40, Exclusive = 0x80;
    private const nuint UnreadBytes = 0x541B;
    private const int GetFlags = 3, SetFlags = 4, DuplicateCloseOnExec = 1030;

    public static bool IsRoot { get; } = GetEffectiveUserId() == 0;

    /// <summary>Makes this process inherit the orphans below it, so that nothing of a sandbox that was killed stays unreaped.</summary>
    public static void AdoptOrphans() => Check(PrCtl(SetChildSubreaper, 1, 0, 0, 0));

    /// <summary>
    /// Keeps every descriptor beyond the standard ones out of the programs we start. .NET marks its own so; whoever started this
    /// server may have left others open.
    /// </summary>
    public static void KeepDescriptors() => Check(CloseRange(3, uint.MaxValue, CloseOnExec));

    /// <summary>The end that is read and the end that is written.</summary>
    public static unsafe (Descriptor Source, Descriptor Sink) Pipe()
    {
        var ends = stackalloc int[2];
        Check(Pipe2(ends, OpenCloseOnExec));
        return (new(ends[0]), new(ends[1]));
    }

    public static Descriptor OpenToWrite(string path) => new(Check(Open(path, OpenCloseOnExec | WriteOnly)));

    /// <summary>A new file below a folder. A link in its place is an error.</summary>
    public static Descriptor CreateAt(Descriptor folder, string path, int mode) =>
        new(Check(OpenAt(folder, path, OpenCloseOnExec | WriteOnly | Create | Exclusive, mode)));

    /// <summary>Makes a folder below a folder unless it is there.</summary>
    public static void MakeFolderAt(Descriptor folder, string path, int mode)
    {
        if (MakeDirectoryAt(folder, path, mode) < 0 && Marshal.GetLastPInvokeError() != Exists)
            throw new Win32Exception();
    }

    /// <summary>
    /// Has this thread make and open files as another user until this is disposed, on the same thread; only root can. A file system of
    /// a name space without root takes no files of root.
    /// </summary>
    public static FileUser ActOnFilesAs(int? user) => new(user);

    /// <summary>How much of what was written into a pipe nobody has read yet.</summary>
    public static unsafe int Unread(Descriptor pipe)
    {
        int count;
        Check(IoControl(pipe, UnreadBytes, &count));
        return count;
    }

    /// <summary>CPU time of a process so far, all its threads together; none when it is gone.</summary>
    public static unsafe TimeSpan? CpuTimeOf(int process)
    {
        var time = stackalloc long[2];
        const int ofAllThreads = 2;
        return GetClock((~process << 3) | ofAllThreads, time) == 0
            ? TimeSpan.FromSeconds(time[0]) + TimeSpan.FromMicroseconds(time[1] / 1000.0)
            : null;
    }

    /// <summary>A file that has no name, ready to be read from its start.</summary>
    public static Descriptor MemoryFile(ReadOnlySpan<byte> content)
    {
        var file = new Descriptor(Check(MemoryFileCreate("content", MemoryFileCloseOnExec)));
        while (!content.IsEmpty)
            content = content[Check(Write(file, content))..];
        _ = Check((int)Seek(file, 0, 0));
        return file;
    }

    public static (Descriptor Ours, Descriptor Theirs) PacketPair() => Pair(SequencedPackets);

    public static (Descriptor Ours, Descriptor Theirs) StreamPair() => Pair(Stream);

    public static void NeverBlock(Descriptor descriptor) =>
        Check(FControl(descriptor, SetFlags, Check(FControl(descriptor, GetFlags, 0)) | OpenNonBlocking));

    public static Descriptor Duplicate(Descriptor descriptor) => new(Check(FControl(descriptor, DuplicateCloseOnExec, 0)));

    /// <summary>Gives a pipe to another user, so that a program may open <c>/dev/stdin</c> by name.</summary>
    public static void GiveAway(Descriptor pipe, int user) => Check(FChown(pipe, user, user));

    /// <summary>Lets everybody open a pipe by its name in <c>/proc</c>, but only to read.</summary>
    public static void LetAllRead(Descriptor pipe) => Check(FChangeMode(pipe, 0b100_100_100));

    /// <summary>Waits until one of them is ready or the time, in milliseconds, is over; says how many are.</summary>
    public static unsafe int Poll(Span<PollEntry> entries, int milliseconds)
    {
        fixed (PollEntry* first = entries)
        {
            int answer;
            do
                answer = PollFor(first, (nuint)entries.Length, milliseconds);
            while (answer < 0 && Marshal.GetLastPInvokeError() == Interrupted);
            return Check(answer);
        }
    }

    /// <summary>Waits until there is something to read, or the end of it; for a process, until it has ended.</summary>
    public static bool WaitToRead(Descriptor descriptor, TimeSpan time)
    {
        Span<PollEntry> entry = [new() { Descriptor = descriptor.Number, Wanted = CanRead }];
        return Poll(entry, (int)time.TotalMilliseconds) > 0;
    }

    /// <summary>Reads what is there; 0 at the end, negative for the number of an error.</summary>
    public static unsafe int Read(Descriptor source, Span<byte> buffer)
    {
        fixed (byte* first = buffer)
            return OrError(ReadFrom(source, first, (nuint)buffer.Length));
    }

    /// <summary>Writes what fits; negative for the number of an error.</summary>
    public static unsafe int Write(Descriptor sink, ReadOnlySpan<byte> bytes)
    {
        fixed (byte* first = bytes)
            return OrError(WriteTo(sink, first, (nuint)bytes.Length));
    }

    public static void KillProcess(Descriptor process)
    {
        // Gone already is what was wanted.
        if (PidFdSendSignal(process, SigKill, 0, 0) < 0 && Marshal.GetLastPInvokeError() != NoProcess)
            throw new Win32Exception();
    }

    public static void Kill(int process) => _ = SendSignal(process, SigKill);

    /// <summary>Waits for the end of a child; nothing happens when somebody else has waited for it.</summary>
    public static unsafe void Reap(int child)
    {
        while (WaitPid(child, null, 0) < 0 && Marshal.GetLastPInvokeError() == Interrupted)
        {
        }
    }

    /// <summary>Whose files a thread makes.</summary>
    internal readonly ref struct FileUser
    {
        private readonly bool _changed;

        public FileUser(int? user)
        {
            if (user is not int other)
                return;
            _changed = true;
            _ = SetFileGroup(other);
            _ = SetFileUser(other);
        }

        public void Dispose()
        {
            if (!_changed)
                return;
            _ = SetFileUser(0);
            _ = SetFileGroup(0);
        }
    }

    internal static int Check(int answer) => answer < 0 ? throw new Win32Exception() : answer;

    private static int OrError(nint answer) => answer < 0 ? -Marshal.GetLastPInvokeError() : (int)answer;

    private static unsafe (Descriptor Ours, Descriptor Theirs) Pair(int kind)
    {
        var ends = stackalloc int[2];
        Check(SocketPair(Unix, kind | OpenCloseOnExec, 0, ends));
        return (new(ends[0]), new(ends[1]));
    }

    [LibraryImport("libc", EntryPoint = "geteuid")]
    private static partial int GetEffectiveUserId();

    [LibraryImport("libc", EntryPoint = "prctl", SetLastError = true)]
    private static partial int PrCtl(int option, nint a, nint b, nint c, nint d);

    [LibraryImport("libc", EntryPoint = "close_range", SetLastError = true)]
    private static partial int CloseRange(uint first, uint last, uint flags);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    internal static partial int Close(int descriptor);

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "openat", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int OpenAt(Descriptor folder, string path, int flags, int mode);

    [LibraryImport("libc", EntryPoint = "mkdirat", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int MakeDirectoryAt(Descriptor folder, string path, int mode);

    [LibraryImport("libc", EntryPoint = "setfsuid")]
    private static partial int SetFileUser(int user);

    [LibraryImport("libc", EntryPoint = "setfsgid")]
    private static partial int SetFileGroup(int group);

    [LibraryImport("libc", EntryPoint = "ioctl", SetLastError = true)]
    private static unsafe partial int IoControl(Descriptor file, nuint request, int* answer);

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static unsafe partial int GetClock(int clock, long* time);

    [LibraryImport("libc", EntryPoint = "memfd_create", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int MemoryFileCreate(string name, uint flags);

    [LibraryImport("libc", EntryPoint = "lseek", SetLastError = true)]
    private static partial long Seek(Descriptor file, long offset, int from);

    [LibraryImport("libc", EntryPoint = "pipe2", SetLastError = true)]
    private static unsafe partial int Pipe2(int* ends, int flags);

    [LibraryImport("libc", EntryPoint = "socketpair", SetLastError = true)]
    private static unsafe partial int SocketPair(int family, int kind, int protocol, int* ends);

    [LibraryImport("libc", EntryPoint = "fcntl", SetLastError = true)]
    private static partial int FControl(Descriptor descriptor, int command, int value);

    [LibraryImport("libc", EntryPoint = "fchown", SetLastError = true)]
    private static partial int FChown(Descriptor file, int user, int group);

    [LibraryImport("libc", EntryPoint = "fchmod", SetLastError = true)]
    private static partial int FChangeMode(Descriptor file, int mode);

    [LibraryImport("libc", EntryPoint = "poll", SetLastError = true)]
    private static unsafe partial int PollFor(PollEntry* entries, nuint count, int milliseconds);

    [LibraryImport("libc", EntryPoint = "read", SetLastError = true)]
    private static unsafe partial nint ReadFrom(Descriptor source, byte* buffer, nuint count);

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    private static unsafe partial nint WriteTo(Descriptor sink, byte* bytes, nuint count);

    [LibraryImport("libc", EntryPoint = "pidfd_send_signal", SetLastError = true)]
    private static partial int PidFdSendSignal(Descriptor process, int signal, nint info, uint flags);

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int SendSignal(int process, int signal);

    [LibraryImport("libc", EntryPoint = "waitpid", SetLastError = true)]
    private static unsafe partial int WaitPid(int process, int* status, int options);
}

/// <summary><c>struct pollfd</c>. A negative descriptor is passed over.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct PollEntry
{
    public int Descriptor;
    public short Wanted;
    public short Seen;
}
