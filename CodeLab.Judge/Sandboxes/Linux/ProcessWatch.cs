using System.Globalization;

namespace CodeLab.Judge.Sandboxes.Linux;

/// <summary>
/// What a process uses from now on, with all below it and below the heir of its orphans, as seen in looks at <c>/proc</c>: for
/// machines that give us no control groups.
/// </summary>
internal sealed class ProcessWatch
{
    private readonly ProcessTree _tree = new();
    private readonly int _root, _heir;

    public ProcessWatch(Descriptor process, Descriptor heir)
    {
        (_root, _heir) = (NumberOf(process), NumberOf(heir));
        TimeBefore = Native.CpuTimeOf(_root) ?? TimeSpan.Zero;
    }

    /// <summary>What the process had used when the watch began.</summary>
    public TimeSpan TimeBefore { get; }

    public TimeSpan CpuTime { get; private set; }

    public long PeakBytes { get; private set; }

    public void Look()
    {
        var (cpu, memory) = _tree.Measure(_root, _heir);
        CpuTime = cpu - TimeBefore > CpuTime ? cpu - TimeBefore : CpuTime;
        PeakBytes = Math.Max(PeakBytes, memory);
    }

    /// <summary>The number of a process, as this one sees it: the kernel tells it among the facts of the descriptor.</summary>
    public static int NumberOf(Descriptor process)
    {
        const string label = "Pid:";
        var line = File.ReadLines($"/proc/self/fdinfo/{process.Number}").First(line => line.StartsWith(label, StringComparison.Ordinal));
        return int.Parse(line.AsSpan(label.Length).Trim(), CultureInfo.InvariantCulture);
    }
}
