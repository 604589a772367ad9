using Bunit;
using CodeLab.Judge;
using CodeLab.Judge.Queue;
using CodeLab.Web.Judge;

namespace CodeLab.Tests.Web.Judge;

public sealed class VerdictChartTests : BunitContext
{
    private static readonly DateTimeOffset Noon = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_minute_stacks_its_verdicts_by_colour()
    {
        var bar = JudgeFigures.Bar(Minute(0, (Verdict.Accepted, 3), (Verdict.TimeLimit, 1)), highest: 4).ToList();

        Assert.Equal([("passed", 30d, 90d), ("waiting", 0d, 30d)], bar);
    }

    [Theory]
    [InlineData(0, 4)]
    [InlineData(4, 4)]
    [InlineData(5, 10)]
    [InlineData(70, 100)]
    [InlineData(150, 200)]
    public void The_scale_ends_at_a_round_number_above_the_highest_bar(int most, int expected) =>
        Assert.Equal(expected, JudgeFigures.Highest([Minute(0, (Verdict.Accepted, most))]));

    [Fact]
    public void The_legend_counts_the_hour_and_a_reader_without_eyes_hears_it()
    {
        var chart = Render<VerdictChart>(chart => chart.Add(c => c.Hour, [Minute(0, (Verdict.Accepted, 3)), Minute(1, (Verdict.WrongAnswer, 2))]));

        Assert.Equal(["3", "2", "0", "0"], chart.FindAll(".legend b").Select(count => count.TextContent));
        Assert.Contains("5 in all, at most 3 in a minute", chart.Find("svg").GetAttribute("aria-label"), StringComparison.Ordinal);
    }

    private static MinuteOfVerdicts Minute(int number, params (Verdict Verdict, int Count)[] counts) =>
        new(Noon.AddMinutes(number), counts.ToDictionary(count => count.Verdict, count => count.Count));
}
