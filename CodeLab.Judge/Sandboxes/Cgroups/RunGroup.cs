using System.Globalization;
using CodeLab.Judge.Sandboxes.Linux;

namespace CodeLab.Judge.Sandboxes.Cgroups;

/// <summary>One control group: limits for a run, and what the run used of them.</summary>
internal abstract class RunGroup : IDisposable
{
    private readonly IReadOnlyList<string> _folders;
    private readonly GroupCounters _counters;
    private readonly List<Descriptor> _tasks = [];
    private (long Memory, int Processes) _limits;
    private TimeSpan _timeBefore;
    private long _killsBefore;

    protected RunGroup(IReadOnlyList<string> folders, string taskFile, GroupCounters counters)
    {
        (_folders, _counters) = (folders, counters);
        foreach (var folder in folders)
            _tasks.Add(Native.OpenToWrite(Path.Combine(folder, taskFile)));
    }

    /// <summary>Open files into which a process writes "0" to join.</summary>
    public IReadOnlyList<Descriptor> TaskFiles => _tasks;

    public bool Exists => _folders.All(Directory.Exists);

    /// <summary>CPU time since <see cref="Begin"/>, of every process in the group, waited for or not.</summary>
    public TimeSpan CpuTime => _counters.CpuTime - _timeBefore;

    /// <summary>Whether the kernel ended a process since <see cref="Begin"/> because memory was used up.</summary>
    public bool RanOutOfMemory => _counters.OutOfMemoryKills > _killsBefore;

    /// <summary>The most memory at a time, files included.</summary>
    public long PeakMemoryBytes => _counters.PeakMemoryBytes;

    /// <summary>Sets the limits of a run and starts to count.</summary>
    public void Begin(long memoryBytes, int processes)
    {
        if (_limits.Memory != memoryBytes)
            LimitMemory(memoryBytes);
        if (_limits.Processes != processes)
            LimitProcesses(processes);
        _limits = (memoryBytes, processes);
        ForgetPeak();
        (_timeBefore, _killsBefore) = (_counters.CpuTime, _counters.OutOfMemoryKills);
    }

    public void Dispose()
    {
        _counters.Dispose();
        foreach (var file in _tasks)
            file.Dispose();
        foreach (var folder in _folders)
            GroupLayout.RemoveGroup(folder);
    }

    protected abstract void LimitMemory(long bytes);

    protected abstract void LimitProcesses(int count);

    protected abstract void ForgetPeak();

    protected static void Write(string file, long value) => File.WriteAllText(file, value.ToString(CultureInfo.InvariantCulture));
}
