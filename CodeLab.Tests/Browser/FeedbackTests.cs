using System.Text;
using CodeLab.Judge;
using Microsoft.Playwright;

namespace CodeLab.Tests.Browser;

public sealed class FeedbackTests(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task A_wrong_answer_opens_the_first_public_test_that_failed_with_the_difference()
    {
        await Bench.OpenAsync(Till);
        await Bench.SubmitAsync("print('0.00')");
        await Bench.SaysAsync("Wrong answer");

        var first = (StdioTest)Challenge(Till).Tests.First(test => test.IsPublic).Test;
        await Assertions.Expect(Bench.Detail.Locator("pre").First).ToHaveTextAsync(first.Input);
        await Assertions.Expect(Bench.Detail.Locator(".diff .line.expected code")).ToHaveTextAsync(first.Expected!.TrimEnd());
        await Assertions.Expect(Bench.Detail.Locator(".diff .line.actual code")).ToHaveTextAsync("0.00");
    }

    [Theory]
    [InlineData("java", "public class Main {\n    public static void main(String[] args) {\n        int x = \"no\";\n    }\n}\n", "Does not compile", 3)]
    [InlineData("python", "def f():\n    return 1 // 0\n\nf()\n", "Runtime error", 2)]
    [InlineData("javascript", "const a = 1;\nthrow new Error('no');\n", "Runtime error", 2)]
    public async Task A_fault_is_marked_where_it_happened(string language, string code, string verdict, int line)
    {
        await Bench.OpenAsync(Till);
        await Bench.ChooseAsync(language);
        await Bench.SubmitAsync(code);
        await Bench.SaysAsync(verdict);
        await Page.WaitForFunctionAsync("() => monaco.editor.getModelMarkers({ owner: 'judge' }).length > 0");

        Assert.Contains(line, await Bench.MarkedLinesAsync());
        await Assertions.Expect(Page.Locator(".judge-mark").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_students_page_never_holds_what_a_private_test_asks_or_expects()
    {
        await Bench.OpenAsync(Till);
        await Bench.SubmitAsync("print('wrong everywhere')");
        await Bench.SaysAsync("Wrong answer");
        var chips = Page.Locator(".chip");
        var tests = Challenge(Till).Tests;
        await Assertions.Expect(chips).ToHaveCountAsync(tests.Count);
        var secrets = tests.Where(test => !test.IsPublic)
            .SelectMany(test => new[] { test.Description, ((StdioTest)test.Test).Input.Trim(), ((StdioTest)test.Test).Expected!.Trim() })
            .Where(text => text.Length > 3);

        var shown = new StringBuilder();
        foreach (var chip in await chips.AllAsync())
        {
            await chip.ClickAsync();
            await Assertions.Expect(chip).ToHaveAttributeAsync("aria-pressed", "true");
            shown.Append(await Page.Locator("#lower-panel").InnerHTMLAsync());
        }

        shown.Append(await Page.ContentAsync());
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, shown.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task History_shows_an_old_submission_and_restores_its_code()
    {
        await Bench.OpenAsync(Till);
        await Bench.SubmitAsync("print('the old one')");
        await Bench.SaysAsync("Wrong answer");
        await Bench.PasteAsync("# the new one");

        await Page.GetByRole(AriaRole.Tab, new() { Name = "History 1" }).ClickAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Restore" }).ClickAsync();
        await Page.WaitForFunctionAsync("() => monaco.editor.getEditors()[0].getValue() === \"print('the old one')\"");
        await Page.Keyboard.PressAsync("Control+z");
        Assert.Equal("# the new one", await Bench.CodeAsync());

        await Page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await Bench.SaysAsync("Wrong answer");
    }
}
