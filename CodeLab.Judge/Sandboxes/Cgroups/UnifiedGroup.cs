namespace CodeLab.Judge.Sandboxes.Cgroups;

/// <summary>A group of version 2: one folder for everything.</summary>
internal sealed class UnifiedGroup(string folder) : RunGroup([folder], "cgroup.procs", new UnifiedCounters(folder))
{
    private readonly string _swap = Path.Combine(folder, "memory.swap.max");

    protected override void LimitMemory(long bytes)
    {
        Write(Path.Combine(folder, "memory.max"), bytes);
        if (File.Exists(_swap))
            Write(_swap, 0);
    }

    protected override void LimitProcesses(int count) => Write(Path.Combine(folder, "pids.max"), count);

    // A written peak counts for the descriptor it was written through only; the run is judged by kills, not by the peak.
    protected override void ForgetPeak()
    {
    }
}
