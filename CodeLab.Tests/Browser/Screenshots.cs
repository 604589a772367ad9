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
        using var package = new KattisFolder();
        package.Files["submissions/wrong_answer/right.py"] = package.Files["submissions/accepted/double.py"];
        await Page.GotoAsync("content/import");
        await Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await Page.Locator("#package").SetInputFilesAsync(new FilePayload { Name = "double-it.zip", MimeType = "application/zip", Buffer = package.Zip("double-it").ToArray() });
        await Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Graded submissions" })).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await LooksAsync("teacher-import-draft");
    }

    private async Task ShootAsync(string who, params string[] paths)
    {
        foreach (var path in paths)
        {
            await Page.GotoAsync(path);
            await LooksAsync($"{who}-{(path.Length == 0 ? "home" : path.Replace('/', '-').Replace('?', '-'))}");
        }
    }

    private async Task LooksAsync(string name)
    {
        foreach (var width in new[] { 1440, 390 })
        {
            await Page.SetViewportSizeAsync(width, width == 390 ? 844 : 900);
            foreach (var theme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await Page.EmulateMediaAsync(new() { ColorScheme = theme });
                var file = $"{name}-{width}-{theme.ToString().ToLowerInvariant()}.png";
                // Colours fade from one theme to the other; the picture is of the end.
                await Page.ScreenshotAsync(new()
                {
                    Path = Path.Combine(Folder!, file),
                    FullPage = width == 390,
                    Animations = ScreenshotAnimations.Disabled,
                });
            }
        }

        await Page.SetViewportSizeAsync(1440, 900);
    }
}
