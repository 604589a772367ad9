using CodeLab.Judge.Sandboxes.Cells;
using CodeLab.Judge.Sandboxes.Linux;

namespace CodeLab.Judge.Sandboxes.Cgroups;

/// <summary>A control group of the cell's own: the kernel counts and limits all that is in it.</summary>
internal sealed class GroupUsage(ControlGroups groups) : ICellUsage
{
    private readonly RunGroup _group = groups.Take();

    public IReadOnlyList<Descriptor> TaskFiles => _group.TaskFiles;

    public TimeSpan CpuTime => _group.CpuTime;

    public bool RanOutOfMemory => _group.RanOutOfMemory;

    public long PeakMemoryBytes => _group.PeakMemoryBytes;

    public void Begin(SandboxRun run, Cell cell) => _group.Begin(run.AllMemoryBytes, run.Limits.Processes);

    public void Look()
    {
        // Whoever asks is told by the kernel.
    }

    public void End(CellReport? report)
    {
    }

    public void Release(bool ended)
    {
        if (ended)
            groups.Return(_group);
        else
            _group.Dispose();
    }
}
