using System.Text.Json;
using CodeLab.Tests.Fakes;
using Microsoft.Playwright;

namespace CodeLab.Tests.Browser;

public sealed class CrashTests(Chromium chromium) : BrowserTest(chromium)
{
    private const string Slow =
        """
        import time
        def climb(heights):
            time.sleep(0.4)
            return sum(max(0, b - a) for a, b in zip(heights, heights[1:]))
        """;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_submission_survives_the_death_of_the_server_and_the_page_comes_back_with_its_draft()
    {
        using var data = new TestFolder();
        var port = ServerProcess.FreePort();
        using var first = await ServerProcess.StartAsync(data.Path, port, Cancel);
        var page = await Chromium.OpenAsStudentAsync(new($"http://127.0.0.1:{port}/"));
        var bench = new Bench(page);
        await bench.OpenAsync(Trail);
        await bench.SubmitAsync(Slow);
        await Assertions.Expect(page.Locator(".chip-passed").First).ToBeVisibleAsync();

        await first.KillAsync(Cancel);
        await bench.SelectAllAsync();
        await page.Keyboard.PressAsync("Control+End");
        await page.Keyboard.TypeAsync("# typed while it was down");
        var typed = await bench.CodeAsync();
        using var second = await ServerProcess.StartAsync(data.Path, port, Cancel);

        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Reload" }).First).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await page.GetByRole(AriaRole.Button, new() { Name = "Reload" }).First.ClickAsync();
        await bench.ReadyAsync();
        Assert.Equal(typed, await bench.CodeAsync());

        await page.GetByRole(AriaRole.Tab, new() { Name = "History 1" }).ClickAsync();
        await Assertions.Expect(page.Locator("#lower-panel tbody tr")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("#lower-panel tbody .status")).ToHaveTextAsync("Accepted", new() { Timeout = 30_000 });
        Assert.Equal(1, await SubmissionsAsync(page));
        await page.Context.CloseAsync();
    }

    protected override Task<IPage> OpenAsync() => Chromium.OpenAsync();

    private static async Task<int> SubmissionsAsync(IPage page)
    {
        JsonElement answer = (await (await page.APIRequest.GetAsync("api/v1/submissions/user")).JsonAsync())!.Value;
        return answer.GetProperty("pagination").GetProperty("total").GetInt32();
    }
}
