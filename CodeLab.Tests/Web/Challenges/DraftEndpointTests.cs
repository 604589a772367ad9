using System.Net;
using System.Net.Http.Json;
using CodeLab.Tests.Fakes;

namespace CodeLab.Tests.Web.Challenges;

[Collection(nameof(ChallengesCollection))]
public sealed class DraftEndpointTests(ChallengeServer challenges)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Path => $"/api/v1/challenges/{challenges.Challenge(ChallengeServer.Till).Id}/drafts/python";

    [Fact]
    public async Task Without_a_draft_there_is_the_starter_code()
    {
        using var student = await challenges.StudentAsync();

        var draft = await student.GetAsync(Path, Cancel).JsonAsync();

        Assert.Equal(0, draft.GetProperty("revision").GetInt64());
        Assert.Contains("n = int(input())", draft.Text("starter"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_save_raises_the_revision()
    {
        using var student = await challenges.StudentAsync();
        await SaveAsync(student, "a = 1", basedOn: 0).JsonAsync();

        var saved = await SaveAsync(student, "a = 2", basedOn: 1).JsonAsync();

        Assert.Equal(2, saved.GetProperty("revision").GetInt64());
        Assert.False(saved.GetProperty("wentOverUnseen").GetBoolean());
        Assert.Equal("a = 2", (await student.GetAsync(Path, Cancel).JsonAsync()).Text("code"));
    }

    [Fact]
    public async Task A_save_over_one_that_was_not_seen_says_so()
    {
        using var student = await challenges.StudentAsync();
        await SaveAsync(student, "from here", basedOn: 0).JsonAsync();

        Assert.True((await SaveAsync(student, "from there", basedOn: 0).JsonAsync()).GetProperty("wentOverUnseen").GetBoolean());
    }

    [Fact]
    public async Task Two_first_saves_at_one_moment_are_both_taken()
    {
        using var student = await challenges.StudentAsync();

        var saves = await Task.WhenAll(Enumerable.Range(0, 6).Select(n => SaveAsync(student, $"tab {n}", basedOn: 0).JsonAsync()));

        Assert.Contains(saves, saved => saved.GetProperty("wentOverUnseen").GetBoolean());
    }

    [Fact]
    public async Task Peoples_drafts_are_their_own()
    {
        using var student = await challenges.StudentAsync();
        using var other = await challenges.StudentAsync();
        await SaveAsync(student, "mine", basedOn: 0).JsonAsync();

        Assert.Equal(0, (await other.GetAsync(Path, Cancel).JsonAsync()).GetProperty("revision").GetInt64());
    }

    [Fact]
    public async Task A_visitor_has_no_draft()
    {
        using var visitor = challenges.Server.Client();

        Assert.Equal("MISSING_TOKEN", await visitor.GetAsync(Path, Cancel).RefusedAsync(HttpStatusCode.Unauthorized));
    }

    [Fact]
    public async Task A_draft_for_no_challenge_is_not_found()
    {
        using var student = await challenges.StudentAsync();

        Assert.Equal("NOT_FOUND", await student.GetAsync($"/api/v1/challenges/{Guid.NewGuid()}/drafts/python", Cancel).RefusedAsync(HttpStatusCode.NotFound));
    }

    [Fact]
    public async Task A_draft_of_more_than_a_mebibyte_is_refused()
    {
        using var student = await challenges.StudentAsync();

        await SaveAsync(student, new string('#', (1 << 20) + 1), basedOn: 0).RefusedAsync(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task A_draft_without_code_is_refused()
    {
        using var student = await challenges.StudentAsync();

        await student.PutAsJsonAsync(Path, new { code = (string?)null, basedOn = 0 }, Cancel).RefusedAsync(HttpStatusCode.BadRequest);
    }

    private Task<HttpResponseMessage> SaveAsync(HttpClient student, string code, long basedOn) =>
        student.PutAsJsonAsync(Path, new { code, basedOn }, Cancel);
}
