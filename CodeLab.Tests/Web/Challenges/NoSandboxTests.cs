using System.Net;
using System.Net.Http.Json;
using CodeLab.Domain.Challenges;
using CodeLab.Tests.Fakes;
using Microsoft.Extensions.DependencyInjection;

namespace CodeLab.Tests.Web.Challenges;

/// <summary>A machine on which no sandbox works: everything but running code goes on.</summary>
public sealed class NoSandboxTests : IAsyncLifetime
{
    private readonly TestFolder _traces = new();
    private CodeLabServer _server = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Code => $"open('{_traces["ran"]}', 'w').write('x')";

    public async ValueTask InitializeAsync() => _server = await CodeLabServer.StartAsync(settings: "Judge:Bubblewrap:Program=/nonexistent");

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _traces.Dispose();
    }

    [Fact]
    public async Task The_server_is_alive_and_says_why_it_is_not_ready()
    {
        using var client = _server.Client();
        await client.GetAsync("/healthz", Cancel).JsonAsync();

        var ready = await client.GetAsync("/readyz", Cancel).JsonAsync(HttpStatusCode.ServiceUnavailable);

        var sandbox = ready.GetProperty("parts").EnumerateArray().Single(part => part.Text("name") == "sandbox");
        Assert.False(sandbox.GetProperty("ready").GetBoolean());
        Assert.Contains("/nonexistent is missing", sandbox.Text("reason"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_is_refused_and_nothing_runs()
    {
        using var student = await ChallengeServer.NewStudentAsync(_server);

        var code = await student.PostAsJsonAsync("/api/v1/runs", new { language = "python", code = Code }, Cancel)
            .RefusedAsync(HttpStatusCode.ServiceUnavailable);

        Assert.Equal("JUDGE_NOT_READY", code);
        Assert.False(File.Exists(_traces["ran"]));
    }

    [Fact]
    public async Task A_submission_is_refused_and_nothing_is_stored()
    {
        using var student = await ChallengeServer.NewStudentAsync(_server);
        var challengeId = _server.Services.GetRequiredService<ChallengeLibrary>().Current.BySlug(ChallengeServer.Till)!.Id;

        await student.PostAsJsonAsync("/api/v1/submissions", new { challengeId, language = "python", code = Code }, Cancel)
            .RefusedAsync(HttpStatusCode.ServiceUnavailable);

        var own = await student.GetAsync("/api/v1/submissions/user", Cancel).JsonAsync();
        Assert.Equal(0, own.GetProperty("pagination").GetProperty("total").GetInt32());
        Assert.False(File.Exists(_traces["ran"]));
    }
}
