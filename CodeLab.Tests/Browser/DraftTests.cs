using System.Text.Json;
using Microsoft.Playwright;

namespace CodeLab.Tests.Browser;

public sealed class DraftTests(Chromium chromium) : BrowserTest(chromium)
{
    // Waits until the browser has stored these words as a draft.
    private const string StoredDraft =
        """
        async code => {
          const db = await new Promise((resolve, reject) => {
            const opening = indexedDB.open('codelab', 1);
            opening.onsuccess = () => resolve(opening.result);
            opening.onerror = () => reject(opening.error);
          });
          const all = () => new Promise((resolve, reject) => {
            const reading = db.transaction('drafts').objectStore('drafts').getAll();
            reading.onsuccess = () => resolve(reading.result);
            reading.onerror = () => reject(reading.error);
          });
          for (;;) {
            const found = (await all()).find(draft => draft.code === code);
            if (found) return found;
            await new Promise(requestAnimationFrame);
          }
        }
        """;

    private const string RememberLastKey = "() => document.addEventListener('keydown', () => { window.lastKey = Date.now(); }, true)";

    [Fact]
    public async Task A_draft_is_in_the_browser_within_a_second_and_on_the_server_within_five()
    {
        await Bench.OpenAsync(Till);
        await Page.EvaluateAsync(RememberLastKey);
        await Bench.TypeAsync("x = 1");
        await Bench.SavedAsync();

        var lastKey = await Page.EvaluateAsync<double>("() => window.lastKey");
        var kept = await Page.EvaluateAsync<JsonElement>(StoredDraft, "x = 1");
        var onServer = await Bench.ServerDraftAsync(Challenge(Till).Id, "python");
        Assert.Equal("x = 1", onServer.GetProperty("code").GetString());
        Assert.InRange(onServer.GetProperty("savedAt").GetDateTimeOffset().ToUnixTimeMilliseconds() - lastKey, -100, 5_000);
        Assert.InRange(kept.GetProperty("editedAt").GetDouble() - lastKey, 0, 5_000);
    }

    [Fact]
    public async Task Without_a_network_a_draft_is_in_the_browser_within_a_second()
    {
        await Bench.OpenAsync(Till);
        await Page.EvaluateAsync(RememberLastKey);
        await Page.Context.SetOfflineAsync(true);
        await Bench.TypeAsync("y = 2");

        var lastKey = await Page.EvaluateAsync<double>("() => window.lastKey");
        var kept = await Page.EvaluateAsync<JsonElement>(StoredDraft, "y = 2");
        Assert.InRange(kept.GetProperty("editedAt").GetDouble() - lastKey, 0, 1_000);
    }

    [Fact]
    public async Task After_a_reload_the_draft_is_there()
    {
        await Bench.OpenAsync(Till);
        await Bench.PasteAsync("# still here");
        await Page.ReloadAsync();
        await Bench.ReadyAsync();

        Assert.Equal("# still here", await Bench.CodeAsync());
    }

    [Fact]
    public async Task With_the_network_cut_typing_goes_on_and_is_saved_afterwards()
    {
        await Bench.OpenAsync(Till);
        await Page.Context.SetOfflineAsync(true);
        await Bench.TypeAsync("z = 3");
        await Assertions.Expect(Bench.SaveState).ToHaveAttributeAsync("data-save-state", "browser", new() { Timeout = 10_000 });
        Assert.Equal("z = 3", await Bench.CodeAsync());

        await Page.Context.SetOfflineAsync(false);
        await Bench.SavedAsync();
        Assert.Equal("z = 3", (await Bench.ServerDraftAsync(Challenge(Till).Id, "python")).GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_newer_draft_from_another_device_is_shown_and_the_other_offered()
    {
        await Bench.OpenAsync(Till);
        await Bench.PasteAsync("# from this browser");
        await Bench.SavedAsync();
        await Page.GotoAsync("challenges");
        await SaveElsewhereAsync("# from the other device");

        await Bench.OpenAsync(Till);
        Assert.Equal("# from the other device", await Bench.CodeAsync());
        await Assertions.Expect(Bench.Notice).ToContainTextAsync("another device");

        await Page.GetByRole(AriaRole.Button, new() { Name = "Show the other" }).ClickAsync();
        Assert.Equal("# from this browser", await Bench.CodeAsync());
    }

    [Fact]
    public async Task Two_hundred_kilobytes_are_pasted_saved_and_pass()
    {
        var comments = string.Concat(Enumerable.Repeat("# " + new string('c', 97) + "\n", 2_048));
        await Bench.OpenAsync(Till);
        await Bench.PasteAsync(comments + Solution(Till));
        await Bench.SavedAsync();
        var stored = (await Bench.ServerDraftAsync(Challenge(Till).Id, "python")).GetProperty("code").GetString()!;
        Assert.Equal(comments + Solution(Till), stored);

        await Bench.SubmitButton.ClickAsync();
        await Bench.SaysAsync("Accepted");
        await Page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(Bench.RunOutcome).ToContainTextAsync("Ended well", new() { Timeout = 30_000 });
    }

    // The same person somewhere else, by the API.
    private async Task SaveElsewhereAsync(string code)
    {
        var challenge = Challenge(Till).Id;
        var seen = await Bench.ServerDraftAsync(challenge, "python");
        var token = (await (await Page.APIRequest.GetAsync("api/v1/auth/csrf-token")).JsonAsync())!.Value.GetProperty("csrfToken").GetString()!;
        var answer = await Page.APIRequest.PutAsync($"api/v1/challenges/{challenge}/drafts/python", new()
        {
            DataObject = new { code, basedOn = seen.GetProperty("revision").GetInt64() },
            Headers = new Dictionary<string, string> { ["X-CSRF-Token"] = token },
        });
        Assert.True(answer.Ok, await answer.TextAsync());
    }
}
