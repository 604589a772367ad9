namespace CodeLab.Judge.Sandboxes.Cells;

/// <summary>A lane's room for one toolbox, opened again when it fails, and the cells that wait ready in it.</summary>
internal sealed class OpenRoom(Toolbox toolbox, Func<Toolbox, IRoom> open, TimeSpan longestStart) : IDisposable
{
    private const int MostReady = 3, CheapReady = 2;
    private readonly List<Cell> _ready = [];
    private IRoom? _room;

    public int? User => Opened.User;

    private IRoom Opened => _room ??= open(toolbox);

    public bool IsFor(Toolbox other) => other == toolbox;

    /// <summary>A cell that is ready, if one is of the kind that is needed, else a new one.</summary>
    public Cell Take(SandboxRun run)
    {
        FinishMaking();
        var order = Opened.OrderFor(run);
        if (_ready.Find(cell => cell.Order == order) is { } ready)
        {
            _ready.Remove(ready);
            return ready;
        }

        return Make(run, CellStreams.Make(User));
    }

    /// <summary>A cell with streams of its own, which nothing was made ahead for.</summary>
    public Cell Make(SandboxRun run, (CellStreams Ours, CellStreams Theirs) streams)
    {
        FinishMaking();
        try
        {
            var cell = Opened.Make(run, streams);
            if (cell.WaitUntilReady(longestStart))
                return cell;
            cell.Dispose();
            throw new SandboxFault(Opened.Complaint());
        }
        catch (SandboxFault)
        {
            // Whoever asks next gets a new room.
            Close();
            throw;
        }
    }

    /// <summary>Has cells made for more runs like this one.</summary>
    public void MakeReady(SandboxRun like)
    {
        var order = Opened.OrderFor(like);
        try
        {
            while (_ready.Count(cell => cell.Order == order) < (IsCheap(like) ? CheapReady : 1))
                _ready.Add(Opened.Make(like, CellStreams.Make(User)));
        }
        catch (SandboxFault)
        {
            // Nothing waits for it yet; whoever does will open the room again and be told of a fault that lasts.
            Close();
        }

        while (_ready.Count > MostReady)
        {
            _ready[0].Dispose();
            _ready.RemoveAt(0);
        }
    }

    public void Dispose() => Close();

    // A forked interpreter shares its memory with the others; a started one has its own.
    private static bool IsCheap(SandboxRun run) => run.Warm is { Command.Count: 0 };

    // A forker makes no cell while a program of its runs: it could miss how that ended.
    private void FinishMaking()
    {
        foreach (var cell in _ready.FindAll(cell => !cell.WaitUntilReady(longestStart)))
        {
            _ready.Remove(cell);
            cell.Dispose();
        }
    }

    private void Close()
    {
        _ready.ForEach(cell => cell.Dispose());
        _ready.Clear();
        _room?.Dispose();
        _room = null;
    }
}
