using System.ComponentModel;
using System.Runtime.InteropServices;

namespace CodeLab.Judge.Sandboxes.Linux;

/// <summary>
/// In which order processes end. The kernel queues what becomes ready as it happens, so the order is right however late it is asked for.
/// </summary>
internal sealed unsafe partial class EndOrder : IDisposable
{
    private const int CloseOnExec = 0x80000, Add = 1, Readable = 1;
    private readonly Descriptor _queue;
    private readonly int _count;

    /// <param name="processes">Descriptors of processes that run.</param>
    public EndOrder(IReadOnlyList<Descriptor> processes)
    {
        _count = processes.Count;
        _queue = new(Native.Check(Create(CloseOnExec)));
        var entry = stackalloc byte[Entry.Size];
        for (var index = 0; index < _count; index++)
        {
            Entry.Write(entry, Readable, index);
            _ = Native.Check(Control(_queue, Add, processes[index].Number, entry));
        }
    }

    /// <summary>Those that have ended, by their index, the first first.</summary>
    public IReadOnlyList<int> Ended()
    {
        var entries = stackalloc byte[Entry.Size * _count];
        var seen = Wait(_queue, entries, _count, 0);
        if (seen < 0)
            throw new Win32Exception();
        var order = new int[seen];
        for (var index = 0; index < seen; index++)
            order[index] = Entry.Index(entries + (index * Entry.Size));
        return order;
    }

    public void Dispose() => _queue.Dispose();

    [LibraryImport("libc", EntryPoint = "epoll_create1", SetLastError = true)]
    private static partial int Create(int flags);

    [LibraryImport("libc", EntryPoint = "epoll_ctl", SetLastError = true)]
    private static partial int Control(Descriptor queue, int what, int descriptor, byte* entry);

    [LibraryImport("libc", EntryPoint = "epoll_wait", SetLastError = true)]
    private static partial int Wait(Descriptor queue, byte* entries, int count, int milliseconds);

    /// <summary><c>struct epoll_event</c>, which has no gap between its fields on x64 alone.</summary>
    private static class Entry
    {
        private static readonly int Data = RuntimeInformation.ProcessArchitecture == Architecture.X64 ? 4 : 8;

        public static int Size => Data + 8;

        public static void Write(byte* entry, uint events, int index)
        {
            *(uint*)entry = events;
            *(long*)(entry + Data) = index;
        }

        public static int Index(byte* entry) => (int)*(long*)(entry + Data);
    }
}
