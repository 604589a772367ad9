using System.Globalization;
using System.Text;
using CodeLab.Judge.Sandboxes.Linux;
using Microsoft.Win32.SafeHandles;

namespace CodeLab.Judge.Sandboxes.Cgroups;

/// <summary>One control group: limits for a run, and what the run used of them.</summary>
internal abstract class RunGroup : IDisposable
{
    private readonly IReadOnlyList<string> _folders;
    private readonly List<Descriptor> _tasks = [];
    private (long Memory, int Processes) _limits;
    private TimeSpan _timeBefore;
    private long _killsBefore;

    protected RunGroup(IReadOnlyList<string> folders, string taskFile)
    {
        _folders = folders;
        foreach (var folder in folders)
            _tasks.Add(Native.OpenToWrite(Path.Combine(folder, taskFile)));
    }

    /// <summary>Open files into which a process writes "0" to join.</summary>
    public IReadOnlyList<Descriptor> TaskFiles => _tasks;

    public bool Exists => _folders.All(Directory.Exists);

    /// <summary>CPU time since <see cref="Begin"/>, of every process in the group, waited for or not.</summary>
    public TimeSpan CpuTime => ReadTime() - _timeBefore;

    /// <summary>Whether the kernel ended a process since <see cref="Begin"/> because memory was used up.</summary>
    public bool RanOutOfMemory => ReadKills() > _killsBefore;

    /// <summary>The most memory at a time, files included.</summary>
    public abstract long PeakMemoryBytes { get; }

    /// <summary>Sets the limits of a run and starts to count.</summary>
    public void Begin(long memoryBytes, int processes)
    {
        if (_limits.Memory != memoryBytes)
            LimitMemory(memoryBytes);
        if (_limits.Processes != processes)
            LimitProcesses(processes);
        _limits = (memoryBytes, processes);
        ForgetPeak();
        (_timeBefore, _killsBefore) = (ReadTime(), ReadKills());
    }

    public virtual void Dispose()
    {
        foreach (var file in _tasks)
            file.Dispose();
        foreach (var folder in _folders)
            GroupLayout.RemoveGroup(folder);
        GC.SuppressFinalize(this);
    }

    protected abstract void LimitMemory(long bytes);

    protected abstract void LimitProcesses(int count);

    protected abstract void ForgetPeak();

    protected abstract TimeSpan ReadTime();

    protected abstract long ReadKills();

    protected static void Write(string file, long value) => File.WriteAllText(file, value.ToString(CultureInfo.InvariantCulture));

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
