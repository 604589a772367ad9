using System.Net.Http.Json;
using CodeLab.Tests.Web.Challenges;
using Microsoft.Playwright;

namespace CodeLab.Tests.Browser;

public sealed class JudgePageTests(Chromium chromium) : BrowserTest(chromium)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_teacher_sees_programs_wait_run_and_end_without_reloading()
    {
        await Page.SignInAsync("teacher@codelab.local");
        await Page.GotoAsync("judge");
        var running = Page.Locator("section", new() { HasText = "Running now" }).Locator("tbody tr");
        var waiting = Page.Locator("section", new() { Has = Page.Locator("#waiting-title") }).Locator("tbody tr");
        await Assertions.Expect(Page.GetByText("Nothing runs")).ToBeVisibleAsync();
        using var student = await ChallengeServer.NewStudentAsync(Chromium.Server);

        for (var i = 0; i < Environment.ProcessorCount + 2; i++)
            await SubmitAsync(student, "import time\ntime.sleep(1)\nprint('0.00')");

        await Assertions.Expect(running.First).ToContainTextAsync("The kiosk till");
        await Assertions.Expect(running.First).ToContainTextAsync("Ada");
        await Assertions.Expect(waiting.First).ToContainTextAsync("Submission");
        await Assertions.Expect(Page.GetByText("Nothing runs")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Assertions.Expect(Page.GetByRole(AriaRole.Img, new() { Name = "Verdicts per minute" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_student_takes_a_running_submission_back()
    {
        await Page.RegisterAsync();
        await Bench.OpenAsync(Till);
        await Bench.SubmitAsync("import time\ntime.sleep(5)\n");

        await Page.Locator(".result").GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();

        await Bench.SaysAsync("Cancelled");
        await Assertions.Expect(Page.Locator(".result").GetByRole(AriaRole.Button, new() { Name = "Cancel" })).ToHaveCountAsync(0);
    }

    protected override Task<IPage> OpenAsync() => Chromium.OpenAsync();

    private async Task SubmitAsync(HttpClient student, string code) => (await student.PostAsJsonAsync(
        "/api/v1/submissions", new { challengeId = Challenge(Till).Id, language = "python", code }, Cancel)).EnsureSuccessStatusCode();
}
