namespace CodeLab.Judge.Sandboxes.Cells;

/// <summary>A lane's room for one toolbox, opened again when it fails, and the cell that waits ready in it.</summary>
internal sealed class OpenRoom(Toolbox toolbox, Func<Toolbox, IRoom> open, TimeSpan longestStart) : IDisposable
{
    private IRoom? _room;
    private Cell? _ready;

    public int? User => Opened.User;

    private IRoom Opened => _room ??= open(toolbox);

    public bool IsFor(Toolbox other) => other == toolbox;

    /// <summary>The cell that is ready, if it is of the kind that is needed, else a new one.</summary>
    public Cell Take(SandboxRun run)
    {
        var order = CellOrder.For(run);
        if (_ready is { } ready)
        {
            _ready = null;
            if (ready.Order == order && ready.WaitUntilReady(longestStart))
                return ready;
            ready.Dispose();
        }

        return Make(order, CellStreams.Make(User));
    }

    /// <summary>A cell with streams of its own, which nothing was made ahead for.</summary>
    public Cell Make(SandboxRun run, (CellStreams Ours, CellStreams Theirs) streams) => Make(CellOrder.For(run with { Warm = null }), streams);

    /// <summary>Has a cell made for another run like this one, while this one goes on.</summary>
    public void MakeReady(SandboxRun like)
    {
        var (ours, theirs) = CellStreams.Make(User);
        try
        {
            _ready = Opened.Make(CellOrder.For(like), ours, theirs);
        }
        catch (SandboxFault)
        {
            // Nothing waits for it yet; whoever does will open the room again and be told of a fault that lasts.
            Close();
        }
    }

    public void Dispose()
    {
        _ready?.Dispose();
        _ready = null;
        Close();
    }

    private Cell Make(CellOrder order, (CellStreams Ours, CellStreams Theirs) streams)
    {
        var cell = Opened.Make(order, streams.Ours, streams.Theirs);
        if (cell.WaitUntilReady(longestStart))
            return cell;
        cell.Dispose();
        var complaint = Opened.Complaint();
        Close();
        throw new SandboxFault(complaint);
    }

    private void Close()
    {
        _room?.Dispose();
        _room = null;
    }
}
