using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CodeLab.Domain.Challenges;
using CodeLab.Tests.Fakes;
using Microsoft.Extensions.DependencyInjection;

namespace CodeLab.Tests.Web.Challenges;

public sealed class CancelTests : IAsyncLifetime
{
    private const string Slow = "import time\ntime.sleep(5)";
    private CodeLabServer _server = null!;
    private HttpClient _student = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _server = await CodeLabServer.StartAsync(settings: ["Judge:Workers=1", "RateLimits:Enabled=false"]);
        _student = await ChallengeServer.NewStudentAsync(_server);
    }

    public async ValueTask DisposeAsync()
    {
        _student.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task A_waiting_submission_is_taken_back()
    {
        var running = await SubmitAsync();
        var waiting = await SubmitAsync();

        var cancelled = (await CancelAsync(waiting).JsonAsync()).GetProperty("submission");

        Assert.Equal(("ERROR", JsonValueKind.Null), (cancelled.Text("status"), cancelled.GetProperty("verdict").ValueKind));
        Assert.Equal(JsonValueKind.Null, cancelled.GetProperty("queuePosition").ValueKind);
        await CancelAsync(running).JsonAsync();
    }

    [Fact]
    public async Task A_running_submission_is_stopped_and_its_worker_is_free_again()
    {
        var running = await SubmitAsync();
        await RunsAsync(running);

        await CancelAsync(running).JsonAsync();

        var next = await SubmitAsync("print('0.00')");
        var events = await ChallengeServer.EventsAsync(_student, next);
        Assert.Equal("WA", events[^1].Data.Text("verdict"));
    }

    [Fact]
    public async Task The_stream_of_a_cancelled_submission_ends()
    {
        var id = await SubmitAsync();
        var events = ChallengeServer.EventsAsync(_student, id);

        await CancelAsync(id).JsonAsync();

        Assert.Equal("finished", (await events)[^1].Kind);
    }

    [Fact]
    public async Task A_cancelled_submission_makes_room_for_another()
    {
        var ids = new List<string>();
        for (var i = 0; i < 2; i++)
            ids.Add(await SubmitAsync());
        await RunsAsync(ids[0]);
        ids.Add(await SubmitAsync());
        await PostAsync().RefusedAsync(HttpStatusCode.TooManyRequests);

        await CancelAsync(ids[2]).JsonAsync();

        ids.Add(await SubmitAsync());
        foreach (var id in ids.Where(id => id != ids[2]))
            await CancelAsync(id).JsonAsync();
    }

    [Fact]
    public async Task What_has_its_verdict_keeps_it()
    {
        var id = await SubmitAsync("print('0.00')");
        await ChallengeServer.EventsAsync(_student, id);

        Assert.Equal("SUBMISSION_ENDED", await CancelAsync(id).RefusedAsync(HttpStatusCode.Conflict));

        Assert.Equal("WA", (await _student.GetAsync($"/api/v1/submissions/{id}", Cancel).JsonAsync()).Text("submission", "verdict"));
    }

    [Fact]
    public async Task Somebody_elses_submission_can_not_be_cancelled()
    {
        var id = await SubmitAsync();
        using var other = await ChallengeServer.NewStudentAsync(_server);
        using var teacher = await _server.SignInAsync("teacher@codelab.local");

        Assert.Equal("NOT_FOUND", await other.PostAsync($"/api/v1/submissions/{id}/cancel", null, Cancel).RefusedAsync(HttpStatusCode.NotFound));
        Assert.Equal("FORBIDDEN", await teacher.PostAsync($"/api/v1/submissions/{id}/cancel", null, Cancel).RefusedAsync(HttpStatusCode.Forbidden));
        await CancelAsync(id).JsonAsync();
    }

    private Task<HttpResponseMessage> CancelAsync(string id) => _student.PostAsync($"/api/v1/submissions/{id}/cancel", content: null, Cancel);

    private async Task<string> SubmitAsync(string code = Slow) => (await PostAsync(code).JsonAsync(HttpStatusCode.Created)).Text("submissionId");

    private Task<HttpResponseMessage> PostAsync(string code = Slow)
    {
        var challengeId = _server.Services.GetRequiredService<ChallengeLibrary>().Current.BySlug(ChallengeServer.Till)!.Id;
        return _student.PostAsJsonAsync("/api/v1/submissions", new { challengeId, language = "python", code }, Cancel);
    }

    // Reads the events up to the one that says so.
    private async Task RunsAsync(string id)
    {
        using var reader = new StreamReader(await _student.GetStreamAsync($"/api/v1/submissions/{id}/stream", Cancel));
        while (await reader.ReadLineAsync(Cancel) is { } line)
        {
            if (line == "event: running")
                return;
        }

        Assert.Fail("It never ran.");
    }
}
