using System.Globalization;
using CodeLab.Judge;
using CodeLab.Judge.Queue;

namespace CodeLab.Web.Judge;

/// <summary>How the judge's measures are said and drawn.</summary>
public static class JudgeFigures
{
    public const int ChartHeight = 120;

    /// <summary>The groups of a bar from its foot up: what each is called, its class, and which verdicts it counts.</summary>
    public static readonly IReadOnlyList<(string Word, string Kind, IReadOnlyList<Verdict> Verdicts)> Groups =
    [
        ("Accepted", "passed", [Verdict.Accepted]),
        ("Wrong or failing", "failed", [Verdict.WrongAnswer, Verdict.RuntimeError, Verdict.CompileError]),
        ("Over a limit", "waiting", [Verdict.TimeLimit, Verdict.MemoryLimit, Verdict.OutputLimit]),
        ("Could not be judged", "info", [Verdict.InternalError]),
    ];

    public static string Time(TimeSpan time) => time.TotalMinutes >= 2
        ? time.TotalMinutes.ToString("0", CultureInfo.InvariantCulture) + " min"
        : Challenges.VerdictWords.Time(time);

    /// <summary>A forecast is not exact to the millisecond.</summary>
    public static string Wait(TimeSpan wait) => wait.TotalMinutes >= 2
        ? Time(wait)
        : Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString("0", CultureInfo.InvariantCulture) + " s";

    public static int Count(MinuteOfVerdicts minute, IReadOnlyList<Verdict> verdicts) =>
        verdicts.Sum(verdict => minute.Verdicts.GetValueOrDefault(verdict));

    /// <summary>The pieces of one minute's bar from its foot up: where each begins and how high it is, in units of the chart.</summary>
    public static IEnumerable<(string Kind, double Top, double Height)> Bar(MinuteOfVerdicts minute, int highest)
    {
        double foot = ChartHeight;
        foreach (var (_, kind, verdicts) in Groups)
        {
            var height = (double)ChartHeight * Count(minute, verdicts) / highest;
            if (height > 0)
                yield return (kind, foot -= height, height);
        }
    }

    /// <summary>A round number that no bar exceeds.</summary>
    public static int Highest(IReadOnlyList<MinuteOfVerdicts> hour)
    {
        var most = hour.Max(minute => minute.Total);
        for (var step = 1; ; step *= 10)
        {
            foreach (var factor in (int[])[4, 10, 20])
            {
                if (most <= factor * step)
                    return factor * step;
            }
        }
    }
}
