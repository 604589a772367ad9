using System.Text.Json;

namespace CodeLab.Benchmarks;

/// <summary>Prints rows as they come: a table for people, or one JSON object per line.</summary>
internal sealed class Report(TextWriter output, bool asJson) : IDisposable
{
    private bool _headed;

    public void Add(Row row)
    {
        if (asJson)
        {
            output.WriteLine(JsonSerializer.Serialize(row, JsonSerializerOptions.Web));
            return;
        }

        if (!_headed)
            output.WriteLine($"{"name",-34} {"median ms",10} {"p95 ms",10} {"ratio",8}  to");
        _headed = true;
        output.WriteLine($"{row.Name,-34} {row.MedianMs,10:0.00} {row.P95Ms,10:0.00} {row.Ratio,8:0.00}  {row.To}{(row.Note.Length > 0 ? $"  ({row.Note})" : "")}");
    }

    public void Dispose() => output.Flush();
}

/// <summary>Times in milliseconds, and the median as a ratio to the row that <paramref name="To"/> names.</summary>
internal sealed record Row(string Name, double MedianMs, double P95Ms, double Ratio, string To, string Note);
