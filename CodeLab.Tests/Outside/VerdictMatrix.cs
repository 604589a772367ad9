using System.Collections.Concurrent;
using System.Globalization;

namespace CodeLab.Tests.Outside;

/// <summary>Collects what was judged and prints it as one table when the class is done: a green test alone doesn't say how much it saw.</summary>
public abstract class VerdictMatrix(string title, params string[] columns) : IDisposable
{
    private readonly ConcurrentBag<string[]> _rows = [];

    public void Add(params string[] cells) => _rows.Add(cells);

    public void Dispose()
    {
        GC.SuppressFinalize(this);
        if (_rows.IsEmpty)
            return;
        string[][] all = [columns, .. _rows.OrderBy(row => string.Join('\t', row), StringComparer.Ordinal)];
        var widths = columns.Select((_, i) => all.Max(row => row[i].Length)).ToArray();
        var lines = all.Select(row => "  " + string.Join("  ", row.Select((cell, i) => cell.PadRight(widths[i]))).TrimEnd());
        Console.WriteLine($"\n{title}, {_rows.Count} rows\n{string.Join('\n', lines)}\n");
    }

    protected static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
}
