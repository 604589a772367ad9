using Microsoft.Playwright;

namespace CodeLab.Tests.Browser;

public sealed class VisitorTests(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task A_visitor_reads_a_challenge_and_is_asked_to_sign_in()
    {
        await Bench.OpenAsync(Till);

        await Assertions.Expect(Page.Locator("#challenge-title")).ToHaveTextAsync("The kiosk till");
        await Page.GetByRole(AriaRole.Link, new() { Name = "Sign in to run and submit" }).ClickAsync();
        await Page.WaitForURLAsync("**/account/sign-in**");
    }

    [Fact]
    public async Task What_a_visitor_types_stays_in_the_browser()
    {
        await Bench.OpenAsync(Till);
        await Bench.PasteAsync("# only trying");
        await Assertions.Expect(Bench.SaveState).ToHaveAttributeAsync("data-save-state", "visitor");
        await Page.ReloadAsync();
        await Bench.ReadyAsync();

        Assert.Equal("# only trying", await Bench.CodeAsync());
    }

    [Fact]
    public async Task The_palette_finds_a_challenge()
    {
        await Page.GotoAsync("");
        await Page.Keyboard.PressAsync("Control+k");
        await Page.Keyboard.TypeAsync("kiosk");
        await Page.GetByRole(AriaRole.Option, new() { Name = "The kiosk till" }).ClickAsync();

        await Page.WaitForURLAsync("**/challenges/kiosk-till");
    }

    protected override Task<IPage> OpenAsync() => Chromium.OpenAsync();
}
