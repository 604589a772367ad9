using Bunit;
using CodeLab.Domain.Challenges;
using CodeLab.Judge;
using CodeLab.Web.Challenges;

namespace CodeLab.Tests.Web.Challenges;

public sealed class TestDetailTests : BunitContext
{
    [Fact]
    public void A_wrong_answer_shows_input_and_difference()
    {
        var detail = Show(Views.Test(1, Verdict.WrongAnswer));

        Assert.Equal("in 1", detail.Find("pre").TextContent);
        Assert.Equal("right 1", detail.Find(".line.expected code").TextContent);
        Assert.Equal("given 1", detail.Find(".line.actual code").TextContent);
    }

    [Fact]
    public void A_private_test_tells_nothing_but_that_it_is_private()
    {
        var detail = Show(Views.Private(4, Verdict.WrongAnswer));

        Assert.Contains("This test is private", detail.Markup, StringComparison.Ordinal);
        Assert.Empty(detail.FindAll("pre"));
    }

    [Fact]
    public void A_runtime_error_shows_what_the_program_said()
    {
        var detail = Show(Views.Test(1, Verdict.RuntimeError) with { Error = "ZeroDivisionError", Message = "The program ended with status 1." });

        Assert.Contains("The program ended with status 1.", detail.Markup, StringComparison.Ordinal);
        Assert.Equal("ZeroDivisionError", detail.Find(".wide pre").TextContent);
    }

    [Fact]
    public void A_test_that_has_not_run_shows_no_measures() => Assert.Empty(Show(Views.Test(1, Verdict.NotJudged)).FindAll("h3 .mono"));

    [Fact]
    public void Markup_in_an_output_is_shown_as_text()
    {
        var detail = Show(Views.Test(1, Verdict.WrongAnswer) with { Actual = "<script>alert(1)</script>" });

        Assert.Empty(detail.FindAll("script"));
    }

    private IRenderedComponent<TestDetail> Show(TestView test) => Render<TestDetail>(detail => detail.Add(d => d.Test, test));
}
