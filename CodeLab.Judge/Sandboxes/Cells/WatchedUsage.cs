using CodeLab.Judge.Sandboxes.Linux;

namespace CodeLab.Judge.Sandboxes.Cells;

/// <summary>Looks at the cell's processes now and then.</summary>
internal class WatchedUsage : ICellUsage
{
    private ProcessWatch? _watch;
    private long _memoryBytes;
    private TimeSpan _reported;

    public IReadOnlyList<Descriptor> TaskFiles => [];

    public virtual TimeSpan CpuTime => _watch is { } watch && watch.CpuTime > _reported ? watch.CpuTime : _reported;

    public virtual bool RanOutOfMemory => PeakMemoryBytes > _memoryBytes;

    public long PeakMemoryBytes => _watch?.PeakBytes ?? 0;

    public virtual void Begin(SandboxRun run, Cell cell) => (_watch, _memoryBytes) = (new(cell.Program, cell.Init), run.AllMemoryBytes);

    public virtual void Look() => _watch?.Look();

    public virtual void End(CellReport? report)
    {
        if (report is not null && _watch is not null)
            _reported = TimeSpan.FromSeconds(report.Cpu) - _watch.TimeBefore;
    }

    public virtual void Release(bool ended)
    {
    }
}
