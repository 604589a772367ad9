using Microsoft.Playwright;

namespace CodeLab.Tests.Browser;

public sealed class KeyboardTests(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task From_signing_in_to_a_passed_submission_without_the_mouse()
    {
        await Page.GotoAsync($"account/sign-in?returnUrl=/challenges/{Till}");
        await TabToAsync("[autocomplete=username]");
        await Page.Keyboard.TypeAsync("student@codelab.local");
        await TabToAsync("[autocomplete=current-password]");
        await Page.Keyboard.TypeAsync("CodeLab-demo-1");
        await Page.Keyboard.PressAsync("Enter");
        await Bench.ReadyAsync();

        await TabToAsync(".monaco-editor *");
        await Page.Keyboard.PressAsync("Control+a");
        await Page.Keyboard.InsertTextAsync("n = int(input())");
        await Page.Keyboard.PressAsync("Enter");
        await Page.Keyboard.TypeAsync("t = sum(a * b for a, b in (map(int, input().split()) for _ in range(n)))\nprint(f\"{t // 100}.{t % 100:02}\")");
        await Page.Keyboard.PressAsync("Control+m");
        await TabToAsync("button:has-text('Submit')", "Shift+Tab");
        await Page.Keyboard.PressAsync("Enter");

        await Bench.SaysAsync("Accepted");
    }

    protected override Task<IPage> OpenAsync() => Chromium.OpenAsync();

    private async Task TabToAsync(string selector, string key = "Tab")
    {
        var target = Page.Locator($"{selector}:focus");
        for (var steps = 0; steps < 60; steps++)
        {
            if (await target.CountAsync() > 0)
                return;
            await Page.Keyboard.PressAsync(key);
        }

        Assert.Fail($"{key} never came to {selector}.");
    }
}
