using CodeLab.Judge.Sandboxes.Linux;

namespace CodeLab.Judge.Sandboxes.Cells;

/// <summary>Looks at the cell's processes now and then.</summary>
internal class WatchedUsage : ICellUsage
{
    private ProcessWatch? _watch;
    private long _memoryBytes;

    public IReadOnlyList<Descriptor> TaskFiles => [];

    public virtual TimeSpan CpuTime => _watch?.CpuTime ?? TimeSpan.Zero;

    public virtual bool RanOutOfMemory => PeakMemoryBytes > _memoryBytes;

    public long PeakMemoryBytes => _watch?.PeakBytes ?? 0;

    public virtual void Begin(SandboxRun run, Descriptor keeper) => (_watch, _memoryBytes) = (new(keeper), run.AllMemoryBytes);

    public virtual void Look() => _watch?.Look();

    public virtual void End(bool clean)
    {
    }

    public virtual void Release(bool ended)
    {
    }
}
