using Microsoft.Win32.SafeHandles;

namespace CodeLab.Judge.Sandboxes.Cgroups;

/// <summary>A group of version 2: one folder for everything.</summary>
internal sealed class UnifiedGroup(string folder) : RunGroup([folder], "cgroup.procs")
{
    private readonly SafeFileHandle _time = Open(folder, "cpu.stat"), _events = Open(folder, "memory.events");
    private readonly string _swap = Path.Combine(folder, "memory.swap.max"), _peak = Path.Combine(folder, "memory.peak");

    // Kernels before 5.19 keep no peak.
    public override long PeakMemoryBytes => File.Exists(_peak) ? Number(File.ReadAllText(_peak)) : 0;

    public override void Dispose()
    {
        _time.Dispose();
        _events.Dispose();
        base.Dispose();
    }

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

    protected override TimeSpan ReadTime() => TimeSpan.FromMicroseconds(Field(Text(_time), "usage_usec"));

    protected override long ReadKills() => Field(Text(_events), "oom_kill");
}
