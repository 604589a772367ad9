using CodeLab.Judge.Sandboxes.Cells;
using CodeLab.Judge.Sandboxes.Cgroups;
using CodeLab.Judge.Sandboxes.Linux;

namespace CodeLab.Judge.Sandboxes.Docker;

/// <summary>
/// The engine limits the container, with room for its forker; what that counts is read where this server can see the container's
/// control group. Its processes are watched beside that: only so a program is found above its own limit and below the container's.
/// </summary>
internal sealed class ContainerUsage(CellContainer container) : WatchedUsage
{
    private GroupCounters? _counters;
    private TimeSpan _timeBefore, _time;
    private bool _killed;

    public override TimeSpan CpuTime => _time > base.CpuTime ? _time : base.CpuTime;

    public override bool RanOutOfMemory => _killed || base.RanOutOfMemory;

    public override void Begin(SandboxRun run, Cell cell)
    {
        base.Begin(run, cell);
        _counters = GroupLayout.CountersOf(ProcessWatch.NumberOf(cell.Init));
        _timeBefore = _counters?.CpuTime ?? default;
    }

    public override void Look()
    {
        base.Look();
        ReadCounters();
    }

    // Where the container has been ended its group is gone, and the engine knows.
    public override void End(CellReport? report)
    {
        base.End(report);
        _killed |= !ReadCounters() && report?.Status != 0 && container.RanOutOfMemory();
    }

    public override void Release(bool ended)
    {
        _counters?.Dispose();
        container.Remove();
    }

    private bool ReadCounters()
    {
        try
        {
            if (_counters is null)
                return false;
            _time = _counters.CpuTime - _timeBefore;
            _killed = _counters.OutOfMemoryKills > 0;
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
