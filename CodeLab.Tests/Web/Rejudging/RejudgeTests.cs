using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CodeLab.Domain.Live;
using CodeLab.Tests.Fakes;
using CodeLab.Tests.Web.Challenges;
using Microsoft.Extensions.DependencyInjection;

namespace CodeLab.Tests.Web.Rejudging;

/// <summary>A challenge with an accepted submission, whose test is then found to be wrong and is mended.</summary>
public sealed class RejudgeTests : IAsyncLifetime
{
    private readonly TestFolder _data = new();
    private readonly TestPackage _package = new();
    private CodeLabServer _server = null!;
    private HttpClient _teacher = null!;
    private HttpClient _student = null!;
    private Guid _challenge;
    private string _submission = "";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _package.Challenge["tests"]!.AsArray().RemoveAt(1);
        _package.WriteTo(_data["content"]);
        await StartAsync();
        _student = await ChallengeServer.NewStudentAsync(_server);
        _challenge = Guid.Parse((await _teacher.GetAsync("/api/v1/challenges/echo", Cancel).JsonAsync()).Text("challenge", "id"));
        var body = new { challengeId = _challenge, language = "python", code = "print(input())" };
        _submission = (await _student.PostAsJsonAsync("/api/v1/submissions", body, Cancel).JsonAsync(HttpStatusCode.Created)).Text("submissionId");
        await ChallengeServer.EventsAsync(_student, _submission);
        Assert.Equal("AC", await VerdictAsync());

        _package.Test(0)["expectedOutput"] = "b\n";
        _package.WriteTo(_data["content"]);
        await _teacher.PostAsync("/api/v1/content/scan", content: null, Cancel).JsonAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _student.Dispose();
        _teacher.Dispose();
        await _server.DisposeAsync();
        _data.Dispose();
    }

    [Fact]
    public async Task The_preview_tells_what_would_change_and_changes_nothing()
    {
        var preview = await ReadyAsync(await BeginAsync());

        var row = Assert.Single(preview.GetProperty("results").EnumerateArray());
        Assert.Equal(("Ada", "AC", "WA"), (row.Text("person"), row.Text("oldVerdict"), row.Text("newVerdict")));
        Assert.Equal((1, 1, 1), (Count(preview, "judged"), Count(preview, "changed"), Count(preview, "worse")));
        Assert.Equal("AC", await VerdictAsync());
    }

    [Fact]
    public async Task What_is_applied_is_what_students_have()
    {
        var id = await BeginAsync();
        await ReadyAsync(id);

        Assert.Equal("APPLIED", (await EndAsync(id, "apply").JsonAsync()).Text("rejudge", "status"));

        Assert.Equal("WA", await VerdictAsync());
        Assert.Equal("REJUDGE_ENDED", await EndAsync(id, "apply").RefusedAsync(HttpStatusCode.Conflict));
    }

    [Fact]
    public async Task What_is_discarded_changes_nothing_and_makes_room_for_another()
    {
        var id = await BeginAsync();
        await ReadyAsync(id);
        Assert.Equal("REJUDGE_OPEN", await PostAsync(new { scope = "ALL" }).RefusedAsync(HttpStatusCode.Conflict));

        await EndAsync(id, "discard").JsonAsync();

        Assert.Equal("AC", await VerdictAsync());
        Assert.Equal("REJUDGE_ENDED", await EndAsync(id, "apply").RefusedAsync(HttpStatusCode.Conflict));
        await ReadyAsync(await BeginAsync());
    }

    [Fact]
    public async Task A_preview_goes_on_after_a_restart()
    {
        await _server.DisposeAsync();
        _teacher.Dispose();
        await StartAsync("Node:Roles=web");
        var id = await BeginAsync();
        await _server.DisposeAsync();
        _teacher.Dispose();

        await StartAsync();

        Assert.Equal(1, Count(await ReadyAsync(id), "changed"));
    }

    [Fact]
    public async Task Only_those_that_change_are_listed_when_asked()
    {
        _package.Test(0)["expectedOutput"] = "a\n";
        _package.WriteTo(_data["content"]);
        await _teacher.PostAsync("/api/v1/content/scan", content: null, Cancel).JsonAsync();
        var id = await BeginAsync();
        await ReadyAsync(id);

        var changed = await _teacher.GetAsync($"/api/v1/rejudges/{id}?changed=true", Cancel).JsonAsync();

        Assert.Empty(changed.GetProperty("results").EnumerateArray());
        Assert.Equal((1, 0), (Count(changed, "total"), Count(changed, "changed")));
    }

    [Fact]
    public async Task A_choice_that_nothing_fits_is_refused() =>
        Assert.Equal("VALIDATION_ERROR", await PostAsync(new { scope = "ALL", language = "klingon" }).RefusedAsync(HttpStatusCode.BadRequest));

    [Fact]
    public async Task Students_judge_nobody_again() =>
        Assert.Equal("FORBIDDEN", await _student.PostAsJsonAsync($"/api/v1/challenges/{_challenge}/rejudges", new { scope = "ALL" }, Cancel)
            .RefusedAsync(HttpStatusCode.Forbidden));

    private static int Count(JsonElement preview, string name) => preview.GetProperty("counts").GetProperty(name).GetInt32();

    private async Task StartAsync(params string[] settings)
    {
        _server = await CodeLabServer.StartAsync(_data.Path, ["RateLimits:Enabled=false", .. settings]);
        _teacher = await _server.SignInAsync("teacher@codelab.local");
    }

    private async Task<string> VerdictAsync()
    {
        return (await _student.GetAsync($"/api/v1/submissions/{_submission}", Cancel).JsonAsync()).Text("submission", "verdict");
    }

    private Task<HttpResponseMessage> PostAsync(object body) => _teacher.PostAsJsonAsync($"/api/v1/challenges/{_challenge}/rejudges", body, Cancel);

    private Task<HttpResponseMessage> EndAsync(string id, string how) => _teacher.PostAsync($"/api/v1/rejudges/{id}/{how}", content: null, Cancel);

    private async Task<string> BeginAsync() => (await PostAsync(new { scope = "ALL" }).JsonAsync(HttpStatusCode.Created)).Text("rejudge", "id");

    private async Task<JsonElement> ReadyAsync(string id)
    {
        using var nudged = new SemaphoreSlim(0);
        using var watch = _server.Services.GetRequiredService<LiveBus>().Watch(Topic.Rejudge(_challenge), () =>
        {
            nudged.Release();
            return Task.CompletedTask;
        });
        while (true)
        {
            var preview = await _teacher.GetAsync($"/api/v1/rejudges/{id}", Cancel).JsonAsync();
            if (preview.Text("rejudge", "status") == "READY")
                return preview;
            Assert.True(await nudged.WaitAsync(TimeSpan.FromMinutes(1), Cancel), "Nothing moved for a minute.");
        }
    }
}
