using System.Collections.Concurrent;
using CodeLab.Judge.Sandboxes.Linux;

namespace CodeLab.Judge.Sandboxes.Cells;

/// <summary>
/// One thread that runs one program at a time (or one pair), with a room per toolbox and the next cells made ready in them. Two
/// programs never run at a time in one room, so what a room's cells share, its user above all, is never shared by two programs.
/// The thread also is the parent of the rooms and lives as long as they: <c>--die-with-parent</c> means the thread.
/// </summary>
internal sealed class Lane : IDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(30), KeptIdle = TimeSpan.FromMinutes(10);
    private readonly BlockingCollection<Action> _work = [];
    private readonly Dictionary<string, OpenRoom> _rooms = [];
    private readonly Func<Toolbox, IRoom> _open;
    private readonly TimeProvider _clock;
    private readonly byte[] _buffer = new byte[64 * 1024];
    private readonly Thread _thread;

    public Lane(int number, Func<Toolbox, IRoom> open, TimeProvider clock)
    {
        (_open, _clock) = (open, clock);
        _thread = new(Serve) { IsBackground = true, Name = $"sandbox lane {number}" };
        _thread.Start();
    }

    /// <summary>For whoever hands out lanes.</summary>
    public string LastToolbox { get; set; } = "";

    public Task<IReadOnlyList<SandboxResult>> RunAsync(IReadOnlyList<SandboxRun> runs, CancellationToken cancel)
    {
        var done = new TaskCompletionSource<IReadOnlyList<SandboxResult>>(TaskCreationOptions.RunContinuationsAsynchronously);
        _work.Add(() =>
        {
            var cells = new List<Cell>();
            try
            {
                done.SetResult(Run(runs, cells, cancel));
                if (runs is [{ Warm: not null } again])
                    Room(again).MakeReady(again);
            }
            catch (Exception fault) when (fault is SandboxFault or IOException)
            {
                done.TrySetResult([.. runs.Select(_ => new SandboxResult { Fault = fault.Message })]);
            }
            catch (Exception fault)
            {
                // The edge of the thread: the fault belongs to whoever asked.
                done.TrySetException(fault);
            }
            finally
            {
                // Nobody waits for the end of a cell but the next run here.
                cells.ForEach(cell => cell.Dispose());
            }
        }, CancellationToken.None);
        return done.Task;
    }

    public void Dispose()
    {
        _work.CompleteAdding();
        _thread.Join();
        _work.Dispose();
    }

    private void Serve()
    {
        while (!_work.IsCompleted)
        {
            if (_work.TryTake(out var work, KeptIdle))
                work();
            else
                CloseRooms();
        }

        CloseRooms();
    }

    private void CloseRooms()
    {
        foreach (var room in _rooms.Values)
            room.Dispose();
        _rooms.Clear();
    }

    private List<SandboxResult> Run(IReadOnlyList<SandboxRun> runs, List<Cell> cells, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        cells.AddRange(runs.Count == 1 ? [Room(runs[0]).Take(runs[0])] : MakePair(runs));
        var going = new List<CellRun>();
        using var order = runs.Count > 1 ? new EndOrder([.. cells.Select(cell => cell.Program)]) : null;
        try
        {
            foreach (var (cell, run) in cells.Zip(runs))
                going.Add(new(cell, run, _clock, _buffer, cancel));
            while (going.Exists(run => !run.Ended))
                Step(going);
            cancel.ThrowIfCancellationRequested();
            var first = order?.Ended()[0];
            return [.. going.Select((run, index) => run.Result() with { EndedFirst = index == first })];
        }
        finally
        {
            going.ForEach(run => run.Dispose());
        }
    }

    private static void Step(List<CellRun> runs)
    {
        Span<PollEntry> entries = stackalloc PollEntry[runs.Sum(run => run.Entries.Length)];
        var patience = TimeSpan.MaxValue;
        var place = 0;
        foreach (var run in runs)
        {
            run.Entries.CopyTo(entries[place..]);
            place += run.Entries.Length;
            var own = run.Patience();
            patience = own < patience ? own : patience;
        }

        _ = Native.Poll(entries, Math.Clamp((int)Math.Ceiling(patience.TotalMilliseconds), 1, 60_000));
        place = 0;
        foreach (var run in runs)
        {
            run.Handle(entries.Slice(place, run.Entries.Length));
            run.Look();
            place += run.Entries.Length;
        }
    }

    private List<Cell> MakePair(IReadOnlyList<SandboxRun> runs)
    {
        var rooms = runs.Select(run => Room(run)).ToList();
        var (one, other) = CellStreams.MakeCrossed(rooms[0].User);
        return [rooms[0].Make(runs[0], one), rooms[1].Make(runs[1], other)];
    }

    private OpenRoom Room(SandboxRun run)
    {
        var key = run.Toolbox.Name;
        if (_rooms.TryGetValue(key, out var room) && room.IsFor(run.Toolbox))
            return room;
        room?.Dispose();
        return _rooms[key] = new(run.Toolbox, _open, LongestStart);
    }
}
