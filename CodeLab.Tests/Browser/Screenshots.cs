using System.Net.Http.Json;
using CodeLab.Domain.Data;
using CodeLab.Tests.Domain.Import;
using CodeLab.Tests.Fakes;
using CodeLab.Tests.Web.Challenges;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace CodeLab.Tests.Browser;

/// <summary>Takes a picture of every page with real data in it, for people to look at: <c>build/screenshots DIR</c>.</summary>
public sealed class Screenshots(Chromium chromium) : BrowserTest(chromium)
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("CODELAB_SCREENSHOTS");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_page_in_both_themes_on_a_desk_and_on_a_phone()
    {
        Assert.SkipWhen(Folder is null, "CODELAB_SCREENSHOTS names no folder");
        Directory.CreateDirectory(Folder!);
        await ShootAsync("visitor", "", "challenges", "account/sign-in", "account/register", "account/forgot-password", "api-docs", "nothing-here");

        await Page.RegisterAsync();
        await ShootAsync("newcomer", "", "submissions");
        await SolveAsync();
        await ShootAsync("student", "", "challenges", "challenges?search=xyz", "submissions", "account/profile");

        var broken = new TestPackage("broken");
        broken.Challenge.Remove("title");
        broken.Challenge["level"] = 11;
        broken.WriteTo(Chromium.Server.Services.GetRequiredService<DataOptions>().ContentFolder);
        await Page.Context.ClearCookiesAsync();
        await Page.SignInAsync("teacher@codelab.local");
        using var teacher = await Chromium.Server.SignInAsync("teacher@codelab.local");
        (await teacher.PostAsync("/api/v1/content/scan", content: null, Cancel)).EnsureSuccessStatusCode();
        await ShootAsync("teacher", "content", "judge", "content/import", "challenges/kiosk-till/rejudge");
        await BusyJudgeAsync();
    }

    protected override Task<IPage> OpenAsync() => Chromium.OpenAsync();

    // The challenge page before, while and after it is judged, wrong and right.
    private async Task SolveAsync()
    {
        await Bench.OpenAsync(Till);
        await LooksAsync("student-challenge");
        await Bench.SubmitAsync("def total():\n    return 1 // 0\n\ntotal()\n");
        await Bench.SaysAsync("Runtime error");
        await LooksAsync("student-challenge-error");
        await Bench.SubmitAsync("n = int(input())\nprint('0.00')\n");
        await Bench.SaysAsync("Wrong answer");
        await LooksAsync("student-challenge-wrong");
        await Bench.RunButton.ClickAsync();
        await Assertions.Expect(Bench.RunOutcome).ToContainTextAsync("Ended well");
        await LooksAsync("student-challenge-run");
        await Bench.SubmitAsync(Solution(Till));
        await Bench.SaysAsync("Accepted");
        await LooksAsync("student-challenge-passed");
        await Page.GetByRole(AriaRole.Tab, new() { Name = "History" }).ClickAsync();
        await LooksAsync("student-challenge-history");

        await Bench.OpenAsync(Trail);
        await Bench.SubmitAsync("import time\ndef climb(heights):\n    time.sleep(2)\n    return 120\n");
        await Page.Locator(".chip-passed").First.WaitForAsync();
        await LooksAsync("student-challenge-running");
    }

    // Programs that wait, run and end in different ways, seen by a teacher.
    private async Task BusyJudgeAsync()
    {
        string[] programs = ["print('0.00')", "while True: pass", "1 / 0", Solution(Till), .. Enumerable.Repeat("import time\ntime.sleep(5)", 6)];
        using var student = await ChallengeServer.NewStudentAsync(Chromium.Server);
        foreach (var code in programs)
            await student.PostAsJsonAsync("/api/v1/submissions", new { challengeId = Challenge(Till).Id, language = "python", code }, Cancel);
        await Page.GotoAsync("judge");
        await Assertions.Expect(Page.GetByRole(AriaRole.Img, new() { Name = "Verdicts per minute" })).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await LooksAsync("teacher-judge-busy");
    }

    [Fact]
    public async Task Imports_and_what_comes_of_them()
    {
        Assert.SkipWhen(Folder is null, "CODELAB_SCREENSHOTS names no folder");
        Directory.CreateDirectory(Folder!);
        await Page.SignInAsync("teacher@codelab.local");
        await ImportsAsync();
        var student = await Page.Context.Browser!.NewContextAsync(new() { BaseURL = Chromium.Server.Address.ToString() });
        await SuiteAsync(await student.NewPageAsync());
        await student.CloseAsync();
        await RejudgeAsync();
    }

    private async Task ImportsAsync()
    {
        using var slow = new KattisFolder();
        slow.Files["submissions/accepted/slow.py"] = "import time\ntime.sleep(5)\nprint(2 * int(input()))\n";
        slow.Files["submissions/wrong_answer/right.py"] = slow.Files["submissions/accepted/double.py"];
        await ChooseAsync("notes.zip", "no zip at all"u8.ToArray());
        await Assertions.Expect(Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await LooksAsync("teacher-import-refused");
        await ChooseAsync("double-it.zip", slow.Zip("double-it").ToArray());
        await Assertions.Expect(Page.Locator("main [role=status]")).ToContainTextAsync("Double It");
        await LooksAsync("teacher-import-running");
        await ImportedAsync();
        await LooksAsync("teacher-import-draft");

        using var single = ExercismFolder.Of("javascript");
        await ChooseAsync("egg-basket.zip", ExercismFolder.Zip(("egg-basket", single)).ToArray());
        await ImportedAsync();
        await LooksAsync("teacher-import-exercise");

        using var good = ExercismFolder.Of("python");
        using var draft = ExercismFolder.Of("python");
        using var broken = ExercismFolder.Of("python");
        draft.Files[".meta/example.py"] = "def price(eggs):\n    return 4 * eggs\n";
        broken.Files.Remove(".docs/instructions.md");
        await ChooseAsync("exercises.zip", ExercismFolder.Zip(("egg-basket", good), ("dear-eggs", draft), ("no-eggs", broken)).ToArray());
        await ImportedAsync();
        await LooksAsync("teacher-import-several");
        await Page.Locator("details.challenge summary").First.ClickAsync();
        await LooksAsync("teacher-import-several-open");
    }

    private async Task ChooseAsync(string name, byte[] zip)
    {
        await Page.GotoAsync("content/import");
        await Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await Page.Locator("#package").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/zip", Buffer = zip });
    }

    private Task ImportedAsync() => Assertions.Expect(Page.Locator("#report-title")).ToBeVisibleAsync(new() { Timeout = 90_000 });

    // A challenge that a suite judges: before, wrong, run, right.
    private static async Task SuiteAsync(IPage page)
    {
        var bench = new Bench(page);
        await page.RegisterAsync();
        await bench.OpenAsync("egg-basket-python");
        await LooksAsync(page, "student-suite");
        await bench.SubmitAsync("def price(eggs):\n    return 2 * eggs\n");
        await bench.SaysAsync("Wrong answer");
        await LooksAsync(page, "student-suite-wrong");
        await bench.RunButton.ClickAsync();
        await Assertions.Expect(bench.RunOutcome).ToContainTextAsync("Not all tests pass", new() { Timeout = 30_000 });
        await LooksAsync(page, "student-suite-run");
        await bench.SubmitAsync("def price(eggs:\n");
        await bench.SaysAsync("Wrong answer");
        await LooksAsync(page, "student-suite-error");
        await bench.SubmitAsync("def price(eggs):\n    return 3 * eggs\n");
        await bench.SaysAsync("Accepted");
        await LooksAsync(page, "student-suite-passed");
    }

    // A test is changed, and what was handed in is judged again.
    private async Task RejudgeAsync()
    {
        var suite = Path.Combine(
            Chromium.Server.Services.GetRequiredService<DataOptions>().ContentFolder, "exercism-python/challenges/egg-basket-python/suite/egg_basket_test.py");
        await File.WriteAllTextAsync(suite, (await File.ReadAllTextAsync(suite, Cancel)).Replace("36", "24", StringComparison.Ordinal), Cancel);
        using var teacher = await Chromium.Server.SignInAsync("teacher@codelab.local");
        (await teacher.PostAsync("/api/v1/content/scan", content: null, Cancel)).EnsureSuccessStatusCode();
        await Page.GotoAsync("challenges/egg-basket-python/rejudge");
        await LooksAsync("teacher-rejudge-empty");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Judge again" }).ClickAsync();
        await Page.GetByText("Preview").WaitForAsync();
        await LooksAsync("teacher-rejudge-running");
        await Assertions.Expect(Page.GetByText("Waits for your decision")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await LooksAsync("teacher-rejudge-ready");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Apply to" }).ClickAsync();
        await Assertions.Expect(Page.GetByText("Applied")).ToBeVisibleAsync();
        await LooksAsync("teacher-rejudge-applied");
    }

    private async Task ShootAsync(string who, params string[] paths)
    {
        foreach (var path in paths)
        {
            await Page.GotoAsync(path);
            await LooksAsync($"{who}-{(path.Length == 0 ? "home" : path.Replace('/', '-').Replace('?', '-'))}");
        }
    }

    private Task LooksAsync(string name) => LooksAsync(Page, name);

    private static async Task LooksAsync(IPage page, string name)
    {
        foreach (var width in new[] { 1440, 390 })
        {
            await page.SetViewportSizeAsync(width, width == 390 ? 844 : 900);
            foreach (var theme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await page.EmulateMediaAsync(new() { ColorScheme = theme });
                var file = $"{name}-{width}-{theme.ToString().ToLowerInvariant()}.png";
                // Colours fade from one theme to the other; the picture is of the end.
                await page.ScreenshotAsync(new()
                {
                    Path = Path.Combine(Folder!, file),
                    FullPage = width == 390,
                    Animations = ScreenshotAnimations.Disabled,
                });
            }
        }

        await page.SetViewportSizeAsync(1440, 900);
    }
}
