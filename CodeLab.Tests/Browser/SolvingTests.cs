using Microsoft.Playwright;

namespace CodeLab.Tests.Browser;

public sealed class SolvingTests(Chromium chromium) : BrowserTest(chromium)
{
    private const string Typed =
        "total = sum(a * b for a, b in (map(int, input().split()) for _ in range(int(input()))))\nprint(f\"{total // 100}.{total % 100:02}\")";

    // Measured in the page, where a busy machine does not blur it: a draft left alone is sent after a second and a half.
    private const string MeasureSaving =
        """
        () => {
          const send = window.fetch;
          window.fetch = (...request) => { window.sentAfter ??= Date.now() - window.savedAt; return send(...request); };
          document.addEventListener('keydown', event => { if (event.key === 's') window.savedAt = Date.now(); }, true);
        }
        """;

    [Fact]
    public async Task A_newcomer_types_runs_submits_and_passes()
    {
        await Page.GotoAsync("challenges");
        await Page.GetByRole(AriaRole.Link, new() { Name = "The kiosk till" }).ClickAsync();
        await Bench.ReadyAsync();
        await Bench.TypeAsync(Typed);

        await Page.GetByRole(AriaRole.Tab, new() { Name = "Run" }).ClickAsync();
        await Page.GetByLabel("Input", new() { Exact = true }).FillAsync("1\n3 99\n");
        await Bench.RunButton.ClickAsync();
        await Assertions.Expect(Bench.RunOutcome.Locator("pre")).ToHaveTextAsync("2.97\n", new() { Timeout = 30_000 });

        await Bench.SubmitButton.ClickAsync();
        await Bench.SaysAsync("Accepted");
    }

    [Theory]
    [InlineData("java", Till)]
    [InlineData("javascript", Seats)]
    [InlineData("postgresql", "bike-check")]
    [InlineData("web", "cloakroom")]
    public async Task A_right_solution_passes_in_other_languages(string language, string slug)
    {
        await Bench.OpenAsync(slug);
        await Bench.ChooseAsync(language);
        await Bench.SubmitAsync(Solution(slug, language));

        await Bench.SaysAsync("Accepted");
    }

    [Fact]
    public async Task A_language_keeps_its_code_while_another_is_shown()
    {
        await Bench.OpenAsync(Till);
        await Bench.PasteAsync("# mine in Python");
        await Bench.ChooseAsync("javascript");
        await Bench.PasteAsync("// mine in JavaScript");
        await Bench.ChooseAsync("python");
        Assert.Equal("# mine in Python", await Bench.CodeAsync());

        await Bench.ChooseAsync("javascript");
        Assert.Equal("// mine in JavaScript", await Bench.CodeAsync());
    }

    [Fact]
    public async Task Control_and_enter_run_the_program()
    {
        await Bench.OpenAsync(Till);
        await Bench.PasteAsync("print('from the keys')");
        await Page.Keyboard.PressAsync("Control+Enter");

        await Assertions.Expect(Bench.RunOutcome.Locator("pre")).ToHaveTextAsync("from the keys\n", new() { Timeout = 30_000 });
    }

    [Fact]
    public async Task Control_shift_and_enter_submit()
    {
        await Bench.OpenAsync(Till);
        await Bench.PasteAsync("print('no')");
        await Page.Keyboard.PressAsync("Control+Shift+Enter");

        await Bench.SaysAsync("Wrong answer");
    }

    [Fact]
    public async Task Control_and_s_save_at_once()
    {
        await Bench.OpenAsync(Till);
        await Page.EvaluateAsync(MeasureSaving);
        await Bench.PasteAsync("# keep this");
        await Page.Keyboard.PressAsync("Control+s");
        await Bench.SavedAsync();

        Assert.InRange(await Page.EvaluateAsync<double>("() => window.sentAfter"), 0, 500);
        Assert.Equal("# keep this", (await Bench.ServerDraftAsync(Challenge(Till).Id, "python")).GetProperty("code").GetString());
    }
}
