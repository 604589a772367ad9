using System.Text;
using CodeLab.Judge.Sandboxes.Cgroups;
using CodeLab.Judge.Sandboxes.Linux;

namespace CodeLab.Judge.Sandboxes.Cells;

/// <summary>
/// A process tree made ready for one run and thrown away after it: our ends of its streams, the channel to its keeper, the keeper
/// itself, whose end is the end of everything in it, and the group that counts what it uses.
/// </summary>
internal sealed class Cell : IDisposable
{
    private static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(10);
    private readonly ControlGroups? _groups;
    private readonly Lock _lock = new();
    private Descriptor? _process;
    private bool _closed;

    private Cell(CellOrder order, ControlGroups? groups, RunGroup? group, Descriptor channel, CellStreams streams) =>
        (Order, _groups, Group, Channel, Streams) = (order, groups, group, channel, streams);

    public CellOrder Order { get; }

    public RunGroup? Group { get; }

    public Descriptor Channel { get; }

    /// <summary>Our ends.</summary>
    public CellStreams Streams { get; }

    public Descriptor Process => _process ?? throw new InvalidOperationException("The cell is not ready yet.");

    /// <summary>Asks the forker behind a socket for a cell; it is made while the caller goes on. The program's ends of the streams are closed here.</summary>
    public static Cell Make(Descriptor control, CellOrder order, CellStreams ours, CellStreams theirs, ControlGroups? groups)
    {
        var (channel, given) = Native.StreamPair();
        var group = groups?.Take();
        var cell = new Cell(order, groups, group, channel, ours);
        try
        {
            using (theirs)
            using (given)
            {
                var tasks = group?.TaskFiles.Select(file => (int)file.DangerousGetHandle()) ?? [];
                Passing.Send(control, Encoding.UTF8.GetBytes(order.Text), [given.Number, .. theirs.Numbers, .. tasks]);
            }

            return cell;
        }
        catch
        {
            cell.Dispose();
            throw;
        }
    }

    /// <summary>Waits until the cell is made; false when it could not be, or not in time.</summary>
    public bool WaitUntilReady(TimeSpan patience)
    {
        if (_process is not null)
            return true;
        Span<PollEntry> entry = [new() { Descriptor = Channel.Number, Wanted = Native.CanRead }];
        if (Native.Poll(entry, (int)patience.TotalMilliseconds) == 0)
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

    /// <summary>Ends what may still run in it and waits for that, so that its group can be used again.</summary>
    public void Dispose()
    {
        Kill();
        var ended = _process is not null && HasEnded(_process);
        lock (_lock)
            _closed = true;
        Channel.Dispose();
        Streams.Dispose();
        _process?.Dispose();
        if (Group is not null && ended)
            _groups!.Return(Group);
        else
            Group?.Dispose();
    }

    private static bool HasEnded(Descriptor process)
    {
        Span<PollEntry> entry = [new() { Descriptor = process.Number, Wanted = Native.CanRead }];
        return Native.Poll(entry, (int)LongestEnd.TotalMilliseconds) > 0;
    }
}
