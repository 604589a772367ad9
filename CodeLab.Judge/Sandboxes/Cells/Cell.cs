using System.Text;
using System.Text.Json;
using CodeLab.Judge.Sandboxes.Linux;

namespace CodeLab.Judge.Sandboxes.Cells;

/// <summary>
/// A process tree made ready for one run and thrown away after it: our ends of its streams, the channel on which the forker reports,
/// its processes, and the count of what it uses.
/// </summary>
internal sealed class Cell : IDisposable
{
    private const int PipeBytes = 64 * 1024;
    private static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(10);
    private readonly Lock _lock = new();
    private readonly int? _user;
    private readonly Descriptor _arguments, _unread;
    private IReadOnlyList<Descriptor> _made = [];
    private bool _closed;

    private Cell(CellOrder order, ICellUsage usage, int? user, Descriptor channel, Descriptor arguments, Descriptor unread, CellStreams streams)
    {
        (Order, Usage, Channel, Streams) = (order, usage, channel, streams);
        (_user, _arguments, _unread) = (user, arguments, unread);
    }

    public CellOrder Order { get; }

    public ICellUsage Usage { get; }

    public Descriptor Channel { get; }

    /// <summary>Our ends.</summary>
    public CellStreams Streams { get; }

    /// <summary>The process that is, or will be, the student's program.</summary>
    public Descriptor Program => Made(0);

    /// <summary>The first process of its name spaces, whose end is the end of everything in them.</summary>
    public Descriptor Init => Made(1);

    /// <summary>Whether the program has taken its arguments; only after <see cref="Start"/>.</summary>
    public bool IsStarted => Native.Unread(_unread) == 0;

    /// <summary>
    /// A cell that nobody makes yet, and the forker's ends: whoever has those makes it by <see cref="Send"/>, or closes them to say
    /// that there will be none.
    /// </summary>
    public static (Cell Cell, CellEnds Given) Begin(CellOrder order, (CellStreams Ours, CellStreams Theirs) streams, ICellUsage usage, int? user)
    {
        var (channel, theirChannel) = Native.StreamPair();
        var (arguments, sink) = Native.Pipe();
        // It stays ours: a program that wrote into its own would seem never to have taken them.
        Native.LetAllRead(arguments);
        var cell = new Cell(order, usage, user, channel, sink, Native.Duplicate(arguments), streams.Ours);
        return (cell, new(theirChannel, streams.Theirs, arguments));
    }

    /// <summary>Asks the forker behind a socket to make this cell. What is sent along is closed here.</summary>
    public void Send(Descriptor control, CellEnds given)
    {
        using (given)
            Passing.Send(control, Encoding.UTF8.GetBytes(Order.Text), [.. given.Numbers, .. Usage.TaskFiles.Select(file => file.Number)]);
    }

    /// <summary>Waits until the cell is made; false when it could not be, or not in time.</summary>
    public bool WaitUntilReady(TimeSpan patience)
    {
        if (_made.Count == 0 && Native.WaitToRead(Channel, patience))
            _made = Passing.Receive(Channel);
        return _made.Count > 0;
    }

    /// <summary>Places the run's files and tells the program its arguments: from here it computes.</summary>
    public void Start(SandboxRun run)
    {
        CellFiles.Place(Made(2), run.Files, _user);
        var arguments = JsonSerializer.SerializeToUtf8Bytes(run.Warm?.Arguments ?? run.Command);
        using (_arguments)
        {
            // More than this a pipe need not take at once, and nobody reads it before its end.
            if (arguments.Length > PipeBytes || Native.Write(_arguments, arguments) != arguments.Length)
                throw new SandboxFault($"The program's arguments could not be passed: {arguments.Length} bytes.");
        }
    }

    /// <summary>Ends everything in it; any thread may call this at any time.</summary>
    public void Kill()
    {
        lock (_lock)
        {
            if (!_closed && _made.Count > 0)
                Native.KillProcess(Init);
        }
    }

    /// <summary>Ends what may still run in it and waits for that.</summary>
    public void Dispose()
    {
        Kill();
        var ended = _made.Count > 0 && Native.WaitToRead(Init, LongestEnd);
        lock (_lock)
            _closed = true;
        foreach (var descriptor in (Descriptor[])[Channel, _arguments, _unread, .. _made])
            descriptor.Dispose();
        Streams.Dispose();
        Usage.Release(ended);
    }

    private Descriptor Made(int index) =>
        index < _made.Count ? _made[index] : throw new InvalidOperationException("The cell is not ready yet.");
}

/// <summary>The forker's ends of a new cell's channel, streams and arguments.</summary>
internal sealed record CellEnds(Descriptor Channel, CellStreams Streams, Descriptor Arguments) : IDisposable
{
    public int[] Numbers => [Channel.Number, .. Streams.Numbers, Arguments.Number];

    public void Dispose()
    {
        Channel.Dispose();
        Streams.Dispose();
        Arguments.Dispose();
    }
}
