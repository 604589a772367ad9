using Bunit;
using CodeLab.Web.Challenges;

namespace CodeLab.Tests.Web.Challenges;

public sealed class OutputDiffTests : BunitContext
{
    [Theory]
    [InlineData("a\nb\n", "a\nb", "=a =b")]
    [InlineData("a\nb\nc", "a\nc", "=a -b =c")]
    [InlineData("a\nc", "a\nb\nc", "=a +b =c")]
    [InlineData("a", "b", "-a +b")]
    [InlineData("", "x", "+x")]
    [InlineData("x", "", "-x")]
    [InlineData("", "", "")]
    [InlineData("a\r\nb", "a\nb", "=a =b")]
    public void Lines_are_paired_by_what_they_share(string expected, string actual, string lines) =>
        Assert.Equal(lines, string.Join(' ', OutputDiff.Of(expected, actual).Select(Shown)));

    [Fact]
    public void Of_two_lines_in_one_place_the_part_that_differs_is_set_apart()
    {
        var lines = OutputDiff.Of("total 12.50 euros", "total 13.50 euros");

        Assert.Equal(["2", "3"], lines.Select(line => line.Changed));
    }

    [Fact]
    public void Very_long_outputs_are_compared_up_to_a_bound()
    {
        var endless = string.Join('\n', Enumerable.Range(0, 5_000));

        Assert.Equal(OutputDiff.MaxLines, OutputDiff.Of(endless, endless).Count);
    }

    [Fact]
    public void A_difference_is_said_in_words_too()
    {
        var diff = Render<DiffView>(view => view.Add(v => v.Expected, "1").Add(v => v.Actual, "2"));

        Assert.Equal(["Expected: ", "Yours: "], diff.FindAll(".visually-hidden").Select(word => word.TextContent));
    }

    private static string Shown(DiffLine line) =>
        line.Kind switch { DiffKind.Expected => "-", DiffKind.Actual => "+", _ => "=" } + line.Before + line.Changed + line.After;
}
