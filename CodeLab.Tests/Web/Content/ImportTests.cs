using System.Net;
using System.Text.Json;
using CodeLab.Tests.Domain.Import;
using CodeLab.Tests.Fakes;
using CodeLab.Tests.Web.Challenges;

namespace CodeLab.Tests.Web.Content;

/// <summary>On a server of its own: what is imported would be counted among the challenges of others.</summary>
public sealed class ImportTests(ChallengeServer challenges) : IClassFixture<ChallengeServer>, IDisposable
{
    private readonly KattisFolder _package = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _package.Dispose();

    [Fact]
    public async Task A_package_whose_submissions_get_their_verdicts_is_published()
    {
        var report = await ImportAsync("published").JsonAsync();

        Assert.True(report.GetProperty("published").GetBoolean(), report.ToString());
        Assert.All(Only(report).GetProperty("matrix").EnumerateArray(), row => Assert.True(row.GetProperty("matches").GetBoolean()));
        using var visitor = challenges.Server.Client();
        Assert.Equal("Double It", (await visitor.GetAsync("/api/v1/challenges/published", Cancel).JsonAsync()).Text("challenge", "title"));
    }

    [Fact]
    public async Task A_package_that_calls_a_right_answer_wrong_stays_a_draft_with_the_reason()
    {
        _package.Files["submissions/wrong_answer/right.py"] = _package.Files["submissions/accepted/double.py"];

        var report = await ImportAsync("draft").JsonAsync();

        Assert.False(report.GetProperty("published").GetBoolean());
        var row = Only(report).GetProperty("matrix").EnumerateArray().Single(one => one.Text("submission") == "wrong_answer/right.py");
        Assert.Equal(("WA", "AC", false), (row.Text("expected"), row.Text("got"), row.GetProperty("matches").GetBoolean()));
        using var visitor = challenges.Server.Client();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/api/v1/challenges/draft", Cancel)).StatusCode);
        using var teacher = await challenges.TeacherAsync();
        Assert.Equal(HttpStatusCode.OK, (await teacher.GetAsync("/api/v1/challenges/draft", Cancel)).StatusCode);
    }

    [Fact]
    public async Task The_time_limit_follows_from_the_slowest_accepted_submission()
    {
        _package.Files["submissions/time_limit_exceeded/loop.py"] = "while True: pass\n";

        var report = await ImportAsync("limited").JsonAsync();

        Assert.True(report.GetProperty("published").GetBoolean(), report.ToString());
        Assert.Contains(Only(report).GetProperty("notes").EnumerateArray(), note => note.Text("what") == "The time limit");
    }

    [Fact]
    public async Task What_is_no_package_is_refused()
    {
        foreach (var path in _package.Files.Keys.ToList())
            _package.Files.Remove(path);
        _package.Files["readme.txt"] = "hello";

        Assert.Equal("UNKNOWN_FORMAT", await ImportAsync("unknown").RefusedAsync(HttpStatusCode.BadRequest));
    }

    [Fact]
    public async Task A_student_imports_nothing()
    {
        using var student = await challenges.StudentAsync();

        Assert.Equal("FORBIDDEN", await SendAsync(student, "denied").RefusedAsync(HttpStatusCode.Forbidden));
    }

    private static JsonElement Only(JsonElement report) => Assert.Single(report.GetProperty("challenges").EnumerateArray());

    private async Task<HttpResponseMessage> ImportAsync(string name)
    {
        using var teacher = await challenges.TeacherAsync();
        return await SendAsync(teacher, name);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpClient client, string name)
    {
        using var form = new MultipartFormDataContent { { new StreamContent(_package.Zip(name)), "file", name + ".zip" } };
        return await client.PostAsync("/api/v1/content/import", form, Cancel);
    }
}
