using System.Text;
using CodeLab.Judge.Sandboxes.Linux;

namespace CodeLab.Judge.Sandboxes.Cells;

/// <summary>
/// A process tree made ready for one run and thrown away after it: our ends of its streams, the channel to its keeper, the keeper
/// itself, whose end is the end of everything in it, and the count of what it uses.
/// </summary>
internal sealed class Cell : IDisposable
{
    private static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(10);
    private readonly Lock _lock = new();
    private Descriptor? _process;
    private bool _closed;

    private Cell(CellOrder order, ICellUsage usage, Descriptor channel, CellStreams streams) =>
        (Order, Usage, Channel, Streams) = (order, usage, channel, streams);

    public CellOrder Order { get; }

    public ICellUsage Usage { get; }

    public Descriptor Channel { get; }

    /// <summary>Our ends.</summary>
    public CellStreams Streams { get; }

    public Descriptor Process => _process ?? throw new InvalidOperationException("The cell is not ready yet.");

    /// <summary>
    /// A cell that nobody makes yet, and the forker's end of its channel: whoever has that makes it by <see cref="Send"/>, or closes
    /// it to say that there will be none.
    /// </summary>
    public static (Cell Cell, Descriptor Given) Begin(CellOrder order, CellStreams ours, ICellUsage usage)
    {
        var (channel, given) = Native.StreamPair();
        return (new(order, usage, channel, ours), given);
    }

    /// <summary>Asks the forker behind a socket to make this cell. What is sent along is closed here.</summary>
    public void Send(Descriptor control, Descriptor given, CellStreams theirs)
    {
        using (theirs)
        using (given)
        {
            int[] descriptors = [given.Number, .. theirs.Numbers, .. Usage.TaskFiles.Select(file => file.Number)];
            Passing.Send(control, Encoding.UTF8.GetBytes(Order.Text), descriptors);
        }
    }

    /// <summary>Waits until the cell is made; false when it could not be, or not in time.</summary>
    public bool WaitUntilReady(TimeSpan patience)
    {
        if (_process is not null)
            return true;
        if (!Native.WaitToRead(Channel, patience))
            return false;
        _process = Passing.ReceiveOne(Channel);
        return _process is not null;
    }

    /// <summary>Ends everything in it; any thread may call this at any time.</summary>
    public void Kill()
    {
        lock (_lock)
        {
            if (!_closed && _process is not null)
                Native.KillProcess(_process);
        }
    }

    /// <summary>Ends what may still run in it and waits for that.</summary>
    public void Dispose()
    {
        Kill();
        var ended = _process is not null && Native.WaitToRead(_process, LongestEnd);
        lock (_lock)
            _closed = true;
        Channel.Dispose();
        Streams.Dispose();
        _process?.Dispose();
        Usage.Release(ended);
    }
}
