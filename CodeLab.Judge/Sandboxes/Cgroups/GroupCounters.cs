using System.Globalization;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace CodeLab.Judge.Sandboxes.Cgroups;

/// <summary>
/// What the kernel counted in a group since the group was made. Anybody may read it; once the group is gone, each count throws an
/// <see cref="IOException"/>.
/// </summary>
internal abstract class GroupCounters : IDisposable
{
    /// <summary>Of every process in the group, waited for or not.</summary>
    public abstract TimeSpan CpuTime { get; }

    /// <summary>How many processes the kernel ended because memory was used up.</summary>
    public abstract long OutOfMemoryKills { get; }

    /// <summary>The most memory at a time, files included; 0 where the kernel keeps no peak.</summary>
    public abstract long PeakMemoryBytes { get; }

    public abstract void Dispose();

    protected static SafeFileHandle Open(string folder, string file) => File.OpenHandle(Path.Combine(folder, file));

    protected static string Text(SafeFileHandle file)
    {
        Span<byte> buffer = stackalloc byte[1024];
        return Encoding.ASCII.GetString(buffer[..RandomAccess.Read(file, buffer, 0)]);
    }

    protected static long Number(string text) => long.Parse(text.AsSpan().Trim(), CultureInfo.InvariantCulture);

    /// <summary>The number behind a word in a file of lines "word number".</summary>
    protected static long Field(string text, string word)
    {
        foreach (var line in text.Split('\n'))
        {
            if (line.StartsWith(word, StringComparison.Ordinal) && line.Length > word.Length && line[word.Length] == ' ')
                return Number(line[word.Length..]);
        }

        return 0;
    }
}

/// <summary>Counts of version 1, whose hierarchies have a folder each.</summary>
internal sealed class ClassicCounters(string memory, string time) : GroupCounters
{
    private readonly SafeFileHandle _time = Open(time, "cpuacct.usage"), _outOfMemory = Open(memory, "memory.oom_control");

    public override TimeSpan CpuTime => TimeSpan.FromMicroseconds(Number(Text(_time)) / 1000.0);

    public override long OutOfMemoryKills => Field(Text(_outOfMemory), "oom_kill");

    public override long PeakMemoryBytes => Number(File.ReadAllText(Path.Combine(memory, "memory.max_usage_in_bytes")));

    public override void Dispose()
    {
        _time.Dispose();
        _outOfMemory.Dispose();
    }
}

/// <summary>Counts of version 2.</summary>
internal sealed class UnifiedCounters(string folder) : GroupCounters
{
    private readonly SafeFileHandle _time = Open(folder, "cpu.stat"), _events = Open(folder, "memory.events");
    private readonly string _peak = Path.Combine(folder, "memory.peak");

    public override TimeSpan CpuTime => TimeSpan.FromMicroseconds(Field(Text(_time), "usage_usec"));

    public override long OutOfMemoryKills => Field(Text(_events), "oom_kill");

    // Kernels before 5.19 keep no peak.
    public override long PeakMemoryBytes => File.Exists(_peak) ? Number(File.ReadAllText(_peak)) : 0;

    public override void Dispose()
    {
        _time.Dispose();
        _events.Dispose();
    }
}
