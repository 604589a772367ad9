using System.Diagnostics;

namespace CodeLab.Benchmarks;

/// <summary>Measured times of one thing.</summary>
internal sealed class Samples
{
    private readonly List<double> _milliseconds = [];

    public double Median => At(0.5);

    public double P95 => At(0.95);

    public async Task MeasureAsync(Func<Task> work, double each = 1)
    {
        var started = Stopwatch.GetTimestamp();
        await work();
        Add(Stopwatch.GetElapsedTime(started) / each);
    }

    public void Add(TimeSpan time) => _milliseconds.Add(time.TotalMilliseconds);

    public Row Row(string name, string to, Samples reference, string note = "") =>
        new(name, Median, P95, Median / reference.Median, to, note);

    private double At(double share)
    {
        var sorted = _milliseconds.Order().ToList();
        return sorted[(int)Math.Ceiling(share * (sorted.Count - 1))];
    }
}
