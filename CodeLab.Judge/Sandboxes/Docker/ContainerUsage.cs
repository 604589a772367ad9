using CodeLab.Judge.Sandboxes.Cells;

namespace CodeLab.Judge.Sandboxes.Docker;

/// <summary>The engine limits the container; what it uses is seen in its processes, and whether it ran out of memory the engine knows.</summary>
internal sealed class ContainerUsage(CellContainer container) : WatchedUsage
{
    private bool _killed;

    public override bool RanOutOfMemory => _killed || base.RanOutOfMemory;

    public override void End(CellReport? report)
    {
        base.End(report);
        _killed = report?.Status != 0 && container.RanOutOfMemory();
    }

    public override void Release(bool ended) => container.Remove();
}
