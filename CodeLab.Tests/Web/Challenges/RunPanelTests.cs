using System.Text.Json;
using Bunit;
using CodeLab.Domain.Challenges;
using CodeLab.Judge;
using CodeLab.Web.Challenges;

namespace CodeLab.Tests.Web.Challenges;

public sealed class RunPanelTests : BunitContext
{
    private static readonly RunDocument Good = new("AC", 0, "4.65\n", "", 12, 30, 9_000, Truncated: false, "", []);

    [Fact]
    public void Before_a_run_it_says_what_it_will_show() => Assert.Contains("Run shows here", Show(result: null).Markup, StringComparison.Ordinal);

    [Fact]
    public void A_run_under_way_is_announced()
    {
        var panel = Render<RunPanel>(p => p.Add(r => r.Challenge, Challenge(new StdioTest("1", "", ""))).Add(r => r.Input, "").Add(r => r.Running, value: true));

        Assert.Equal("true", panel.Find(".outcome").GetAttribute("aria-busy"));
        Assert.NotNull(panel.Find(".status-running"));
    }

    [Fact]
    public void A_run_that_ended_well_shows_its_output() => Assert.Equal("4.65\n", Show(Good).Find("pre").TextContent);

    [Fact]
    public void A_silent_run_is_no_empty_page() =>
        Assert.Contains("printed nothing", Show(Good with { Stdout = "" }).Markup, StringComparison.Ordinal);

    [Theory]
    [InlineData("TLE", "Time limit exceeded")]
    [InlineData("MLE", "Memory limit exceeded")]
    [InlineData("OLE", "Too much output")]
    [InlineData("CE", "Does not compile")]
    [InlineData("RE", "Ended with an error")]
    [InlineData("IE", "Could not be run")]
    public void Each_end_has_its_word(string verdict, string word) =>
        Assert.Equal(word, Show(Good with { Verdict = verdict }).Find(".status").TextContent.Trim());

    [Fact]
    public void A_place_in_the_code_can_be_gone_to()
    {
        var line = 0;
        var panel = Render<RunPanel>(p => p.Add(r => r.Challenge, Challenge(new StdioTest("1", "", ""))).Add(r => r.Input, "")
            .Add(r => r.Result, Good with { Verdict = "CE", Diagnostics = [new("main.py", 7, 0, "what is this?")] })
            .Add(r => r.OnGoTo, at => line = at));

        panel.Find(".place").Click();

        Assert.Equal(7, line);
    }

    [Fact]
    public void A_cut_output_says_so() => Assert.Contains("There was more", Show(Good with { Truncated = true }).Markup, StringComparison.Ordinal);

    [Fact]
    public void A_function_is_asked_for_arguments()
    {
        var call = new FunctionTest("1", "climb", JsonSerializer.SerializeToElement(Array.Empty<int>()), Expected: null);

        Assert.Contains("Arguments", Show(result: null, call).Find("label").TextContent, StringComparison.Ordinal);
    }

    private static Challenge Challenge(TestCase test) => new()
    {
        PackageId = "good",
        Slug = "echo",
        Title = "Echo",
        Description = "",
        Instructions = "",
        Level = 1,
        Category = "Text",
        Languages = ["python"],
        Starter = new Dictionary<string, IReadOnlyList<SourceFile>>(),
        Tests = [new() { Description = "one", IsPublic = true, Test = test }],
        ContentHash = "",
    };

    private IRenderedComponent<RunPanel> Show(RunDocument? result, TestCase? test = null) => Render<RunPanel>(panel => panel
        .Add(p => p.Challenge, Challenge(test ?? new StdioTest("1", "", ""))).Add(p => p.Input, "").Add(p => p.Result, result));
}
