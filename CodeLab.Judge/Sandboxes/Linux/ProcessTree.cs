using System.Globalization;

namespace CodeLab.Judge.Sandboxes.Linux;

/// <summary>
/// Reads what a running sandbox uses, from <c>/proc</c>. Processes that have ended keep counting with the time they were last seen
/// with: a parent that ignores its children's end would otherwise make their time vanish.
/// </summary>
internal sealed class ProcessTree
{
    private const int TicksPerSecond = 100;
    private readonly Dictionary<int, long> _ticks = [];

    /// <summary>
    /// CPU time so far and memory now, summed over a process, all below it, and all below the one that inherits its orphans.
    /// </summary>
    public (TimeSpan Cpu, long MemoryBytes) Measure(int root, int heir)
    {
        // Not every kernel lists a process's children, so the table is read whole and walked from the parents' side.
        var children = ReadTable().ToLookup(row => row.Parent);
        var open = new Queue<Row>(children.SelectMany(rows => rows).Where(row => row.Process == root || row.Parent == heir));
        long pages = 0;
        while (open.TryDequeue(out var row))
        {
            _ticks[row.Process] = row.Ticks;
            pages += row.Pages;
            foreach (var child in children[row.Process])
                open.Enqueue(child);
        }

        return (TimeSpan.FromSeconds(_ticks.Values.Sum() / (double)TicksPerSecond), pages * Environment.SystemPageSize);
    }

    private static IEnumerable<Row> ReadTable()
    {
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder.AsSpan()), CultureInfo.InvariantCulture, out var process) && ReadStat(folder) is { } stat)
                yield return Parse(process, stat);
        }
    }

    // "pid (name) S ppid …": the name may hold spaces and parentheses, so fields are counted from the last parenthesis. In the
    // manual's count, field 4 is the parent, 14 and 15 are the process's own times, 24 its pages.
    private static Row Parse(int process, string stat)
    {
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        long Field(int number) => long.Parse(fields[number - 3], CultureInfo.InvariantCulture);
        return new(process, (int)Field(4), Field(14) + Field(15), Field(24));
    }

    private static string? ReadStat(string folder)
    {
        try
        {
            return File.ReadAllText($"{folder}/stat");
        }
        catch (IOException)
        {
            // The process ended while we read.
            return null;
        }
    }

    private sealed record Row(int Process, int Parent, long Ticks, long Pages);
}
