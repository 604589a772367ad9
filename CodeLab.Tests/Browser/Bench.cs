using System.Text.Json;
using Microsoft.Playwright;

namespace CodeLab.Tests.Browser;

/// <summary>A challenge's page in one tab, handled as a person handles it.</summary>
public sealed class Bench(IPage page)
{
    private const string Paste =
        """
        code => {
          const clipboard = new DataTransfer();
          clipboard.setData('text/plain', code);
          document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true }));
        }
        """;

    public ILocator Verdict => page.Locator(".result .headline .status");

    public ILocator Detail => page.Locator(".result .detail");

    public ILocator RunOutcome => page.Locator(".run .outcome");

    public ILocator SaveState => page.Locator("[data-save-state]");

    public ILocator Notice => page.Locator("[data-draft-notice]");

    public ILocator SubmitButton => page.GetByRole(AriaRole.Button, new() { Name = "Submit" });

    public ILocator RunButton => page.Locator(".toolbar").GetByRole(AriaRole.Button, new() { Name = "Run" });

    private ILocator Languages => page.GetByRole(AriaRole.Combobox, new() { Name = "Language" });

    public async Task OpenAsync(string slug)
    {
        await page.GotoAsync($"challenges/{slug}");
        await ReadyAsync();
    }

    /// <summary>Waits until the page is live and the editor takes text.</summary>
    public Task ReadyAsync() => Assertions.Expect(Languages).ToBeEnabledAsync(new() { Timeout = 20_000 });

    public async Task ChooseAsync(string language)
    {
        await Languages.SelectOptionAsync(language);
        await page.Locator($"[data-workbench][data-language={language}]").WaitForAsync();
    }

    public Task<string> CodeAsync() => page.EvaluateAsync<string>("() => monaco.editor.getEditors()[0].getValue().replaceAll('\\r\\n', '\\n')");

    /// <summary>Puts the caret into the editor with everything in it selected.</summary>
    public async Task SelectAllAsync()
    {
        await page.Locator(".monaco-editor .view-lines").ClickAsync(new() { Position = new() { X = 5, Y = 5 } });
        await page.Keyboard.PressAsync("Control+a");
    }

    /// <summary>Key by key, over everything that is there.</summary>
    public async Task TypeAsync(string code)
    {
        await SelectAllAsync();
        await page.Keyboard.TypeAsync(code);
    }

    public async Task PasteAsync(string code)
    {
        await SelectAllAsync();
        await page.EvaluateAsync(Paste, code);
    }

    public async Task SubmitAsync(string code)
    {
        await PasteAsync(code);
        await SubmitButton.ClickAsync();
    }

    /// <summary>A page of nine tests opens nine browsers, which takes its time where other tests keep the cores busy.</summary>
    public Task SaysAsync(string verdict) => Assertions.Expect(Verdict).ToHaveTextAsync(verdict, new() { Timeout = 90_000 });

    public Task SavedAsync() => Assertions.Expect(SaveState).ToHaveAttributeAsync("data-save-state", "saved", new() { Timeout = 15_000 });

    /// <summary>The lines that carry a marker of the judge.</summary>
    public Task<int[]> MarkedLinesAsync() =>
        page.EvaluateAsync<int[]>("() => monaco.editor.getModelMarkers({ owner: 'judge' }).map(marker => marker.startLineNumber)");

    /// <summary>The server's copy of the draft, read through the API with the page's cookie.</summary>
    public async Task<JsonElement> ServerDraftAsync(Guid challenge, string language)
    {
        var answer = await page.APIRequest.GetAsync($"api/v1/challenges/{challenge}/drafts/{language}");
        Assert.True(answer.Ok, await answer.TextAsync());
        return (await answer.JsonAsync())!.Value;
    }
}
