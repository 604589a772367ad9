namespace CodeLab.Judge.Queue;

/// <summary>What was measured of jobs that ended: how long each language waits and runs, and how many verdicts a minute brought.</summary>
public sealed class JudgeMeasures(TimeProvider clock)
{
    private const int Kept = 500;
    private const int Minutes = 60;

    // What the first waiting people are told; a handful of jobs later it is measured.
    private static readonly TimeSpan FirstGuess = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<(string Language, bool SingleRun), TimeSpan> _usual = [];
    private readonly Dictionary<string, Queue<(TimeSpan Wait, TimeSpan Run)>> _times = [];
    private readonly Dictionary<DateTimeOffset, Dictionary<Verdict, int>> _verdicts = [];

    public DateTimeOffset Since { get; } = clock.GetUtcNow();

    /// <summary>Median and 95th percentile of the last jobs of each language, most used first.</summary>
    public IReadOnlyList<LanguageTimes> Languages()
    {
        lock (_lock)
        {
            return
            [
                .. _times.OrderByDescending(entry => entry.Value.Count).ThenBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => new LanguageTimes(
                    entry.Key, entry.Value.Count, Spread.Of(entry.Value.Select(time => time.Wait)), Spread.Of(entry.Value.Select(time => time.Run)))),
            ];
        }
    }

    /// <summary>Sixty minutes, oldest first; the last one has just begun.</summary>
    public IReadOnlyList<MinuteOfVerdicts> LastHour()
    {
        var now = ThisMinute();
        lock (_lock)
        {
            return
            [
                .. Enumerable.Range(1 - Minutes, Minutes).Select(back => now.AddMinutes(back))
                    .Select(minute => new MinuteOfVerdicts(minute, new Dictionary<Verdict, int>(_verdicts.GetValueOrDefault(minute) ?? []))),
            ];
        }
    }

    internal void Add(JudgeJob job, TimeSpan wait, TimeSpan run, Verdict verdict)
    {
        var minute = ThisMinute();
        lock (_lock)
        {
            var kind = Kind(job);
            _usual[kind] = _usual.TryGetValue(kind, out var usual) ? (usual * 0.9) + (run * 0.1) : run;
            if (!_times.TryGetValue(job.Language, out var times))
                _times[job.Language] = times = new();
            times.Enqueue((wait, run));
            if (times.Count > Kept)
                times.Dequeue();
            if (!_verdicts.TryGetValue(minute, out var counts))
            {
                foreach (var old in _verdicts.Keys.Where(known => known <= minute.AddMinutes(-Minutes)).ToList())
                    _verdicts.Remove(old);
                _verdicts[minute] = counts = [];
            }

            counts[verdict] = counts.GetValueOrDefault(verdict) + 1;
        }
    }

    /// <summary>How long a job like this keeps a worker: a single run is another thing than all tests of a challenge.</summary>
    internal TimeSpan UsualRun(JudgeJob job)
    {
        lock (_lock)
        {
            if (_usual.TryGetValue(Kind(job), out var usual))
                return usual;
            return _usual.Count > 0 ? _usual.Values.Aggregate(TimeSpan.Zero, (sum, one) => sum + one) / _usual.Count : FirstGuess;
        }
    }

    private static (string Language, bool SingleRun) Kind(JudgeJob job) => (job.Language, job.Priority == JobPriority.Run);

    private DateTimeOffset ThisMinute()
    {
        var now = clock.GetUtcNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMinute));
    }
}

/// <summary>How one language's last jobs went.</summary>
public sealed record LanguageTimes(string Language, int Jobs, Spread Wait, Spread Run);

public sealed record MinuteOfVerdicts(DateTimeOffset Minute, IReadOnlyDictionary<Verdict, int> Verdicts)
{
    public int Total => Verdicts.Values.Sum();
}

/// <summary>The middle one of some times, and the one that 95 of 100 do not exceed.</summary>
public sealed record Spread(TimeSpan Median, TimeSpan P95)
{
    internal static Spread Of(IEnumerable<TimeSpan> times)
    {
        var sorted = times.Order().ToList();
        return new(At(sorted, 0.5), At(sorted, 0.95));
    }

    private static TimeSpan At(List<TimeSpan> sorted, double share) => sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Count) - 1)];
}
