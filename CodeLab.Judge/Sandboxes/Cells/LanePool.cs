namespace CodeLab.Judge.Sandboxes.Cells;

/// <summary>The lanes of a sandbox, one per core; a run takes the next free one.</summary>
internal sealed class LanePool : IDisposable
{
    private readonly SemaphoreSlim _free;
    private readonly Lane[] _lanes;
    private readonly List<Lane> _idle;

    public LanePool(int count, Func<int, Toolbox, IRoom> open, TimeProvider clock)
    {
        _free = new(count);
        _lanes = [.. Enumerable.Range(0, count).Select(number => new Lane(number, toolbox => open(number, toolbox), clock))];
        _idle = [.. _lanes];
    }

    public async Task<SandboxResult> RunAsync(SandboxRun run, CancellationToken cancel) => (await RunAsync([run], cancel))[0];

    /// <summary>Their streams are joined when they are made, so nothing made ahead will do.</summary>
    public async Task<(SandboxResult Program, SandboxResult Partner)> RunPairAsync(
        SandboxRun program, SandboxRun partner, CancellationToken cancel)
    {
        var results = await RunAsync([program with { Warm = null }, partner with { Warm = null }], cancel);
        return (results[0], results[1]);
    }

    private async Task<IReadOnlyList<SandboxResult>> RunAsync(IReadOnlyList<SandboxRun> runs, CancellationToken cancel)
    {
        await _free.WaitAsync(cancel);
        var lane = Take(runs[0].Toolbox);
        try
        {
            return await lane.RunAsync(runs, cancel);
        }
        finally
        {
            GiveBack(lane);
            _free.Release();
        }
    }

    public void Dispose()
    {
        foreach (var lane in _lanes)
            lane.Dispose();
        _free.Dispose();
    }

    // One that has last run the same toolbox most likely has a cell ready.
    private Lane Take(Toolbox toolbox)
    {
        lock (_idle)
        {
            var index = Math.Max(0, _idle.FindLastIndex(lane => lane.LastToolbox == toolbox.Name));
            var lane = _idle[index];
            _idle.RemoveAt(index);
            lane.LastToolbox = toolbox.Name;
            return lane;
        }
    }

    private void GiveBack(Lane lane)
    {
        lock (_idle)
            _idle.Add(lane);
    }
}
