namespace CodeLab.Judge.Sandboxes.Cgroups;

/// <summary>A group of version 1: one folder in each of three hierarchies.</summary>
internal sealed class ClassicGroup(string memory, string processes, string time)
    : RunGroup([memory, processes, time], "tasks", new ClassicCounters(memory, time))
{
    private readonly string _swap = Path.Combine(memory, "memory.memsw.limit_in_bytes");

    protected override void LimitMemory(long bytes)
    {
        // Memory and swap together may never be limited below memory alone, so that limit leaves first and comes back last.
        if (File.Exists(_swap))
            Write(_swap, -1);
        Write(Path.Combine(memory, "memory.limit_in_bytes"), bytes);
        if (File.Exists(_swap))
            Write(_swap, bytes);
    }

    protected override void LimitProcesses(int count) => Write(Path.Combine(processes, "pids.max"), count);

    protected override void ForgetPeak() => Write(Path.Combine(memory, "memory.max_usage_in_bytes"), 0);
}
