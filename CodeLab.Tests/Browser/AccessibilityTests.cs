using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CodeLab.Tests.Browser;

/// <summary>Axe on every page, in both themes, on a desk and on a phone.</summary>
public sealed class AccessibilityTests(Chromium chromium) : BrowserTest(chromium)
{
    // Between two themes a colour passes through others, which nobody reads by.
    private const string ColoursAtRest =
        "() => Promise.allSettled(document.getAnimations().filter(one => one instanceof CSSTransition).map(one => one.finished))";

    [Theory]
    [InlineData("")]
    [InlineData("challenges")]
    [InlineData("challenges?search=nothing-has-this-name")]
    [InlineData("challenges/kiosk-till")]
    [InlineData("account/sign-in")]
    [InlineData("account/register")]
    [InlineData("account/forgot-password")]
    [InlineData("api-docs")]
    [InlineData("nothing-here")]
    public async Task A_visitors_page_has_no_serious_fault(string path)
    {
        await Page.GotoAsync(path);
        if (path.EndsWith(Till, StringComparison.Ordinal))
            await Bench.ReadyAsync();

        await AssertFaultlessAsync();
    }

    [Theory]
    [InlineData("")]
    [InlineData("submissions")]
    [InlineData("content")]
    [InlineData("content/import")]
    [InlineData("judge")]
    [InlineData("challenges/kiosk-till/rejudge")]
    [InlineData("account/profile")]
    public async Task A_teachers_page_has_no_serious_fault(string path)
    {
        await Page.SignInAsync("teacher@codelab.local");
        await Page.GotoAsync(path);

        await AssertFaultlessAsync();
    }

    [Fact]
    public async Task The_challenge_page_has_no_serious_fault_after_a_submission()
    {
        await Page.RegisterAsync();
        await Bench.OpenAsync(Till);
        await Bench.SubmitAsync("print('0.00')");
        await Bench.SaysAsync("Wrong answer");
        await AssertFaultlessAsync();

        await Page.GotoAsync("submissions");
        await AssertFaultlessAsync();
    }

    // The dark page is the light one in other colours.
    private static AxeRunOptions OnlyColours => new() { RunOnly = RunOnlyOptions.Rules("color-contrast", "link-in-text-block") };

    protected override Task<IPage> OpenAsync() => Chromium.OpenAsync();

    private async Task AssertFaultlessAsync()
    {
        var found = new List<string>();
        foreach (var (width, height) in new[] { (1440, 900), (390, 844) })
        {
            await Page.SetViewportSizeAsync(width, height);
            foreach (var theme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await Page.EmulateMediaAsync(new() { ColorScheme = theme });
                await Page.EvaluateAsync(ColoursAtRest);
                found.AddRange((await FaultsAsync(theme)).Select(fault => $"{width} {theme}: {fault}"));
            }
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    // What the editor draws inside itself is its makers' work; its own frame and label are ours and stay in.
    private async Task<IEnumerable<string>> FaultsAsync(ColorScheme theme)
    {
        var context = new AxeRunContext { Exclude = [new AxeSelector(".monaco-editor .overflow-guard")] };
        var result = await Page.RunAxe(context, theme == ColorScheme.Light ? new() : OnlyColours);
        return result.Violations
            .Where(violation => violation.Impact is "serious" or "critical")
            .SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id} {node.Target} {node.Html}\n    {Why(node)}"));
    }

    private static string Why(AxeResultNode node) => string.Join("; ", node.Any.Concat(node.All).Concat(node.None).Select(check => check.Message));
}
