using System.Net;
using System.Text.Json;
using CodeLab.Judge.Languages;
using CodeLab.Tests.Fakes;

namespace CodeLab.Tests.Web.Challenges;

[Collection(nameof(ChallengesCollection))]
public sealed class ChallengeListTests(ChallengeServer challenges)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", 8)]
    [InlineData("?search=kiosk", 1)]
    [InlineData("?search=KIÓSK%20till", 1)]
    [InlineData("?search=nothing-has-this-name", 0)]
    [InlineData("?category=lists", 2)]
    [InlineData("?tags=loops,arithmetic", 1)]
    [InlineData("?language=java", 6)]
    [InlineData("?language=sql", 1)]
    [InlineData("?role=Back-end%20developer", 2)]
    [InlineData("?skill=Parsing%20lines", 1)]
    [InlineData("?difficulty=BEGINNER&category=Numbers", 1)]
    public async Task A_visitor_filters_the_list(string query, int expected)
    {
        var page = await ListAsync(query);

        Assert.Equal(expected, page.GetProperty("pagination").GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task The_list_comes_in_pages_that_meet_without_a_gap()
    {
        var first = await ListAsync("?limit=4&page=1");
        var second = await ListAsync("?limit=4&page=2");

        Assert.Equal(2, first.GetProperty("pagination").GetProperty("pages").GetInt32());
        Assert.Equal(8, Slugs(first).Concat(Slugs(second)).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task The_list_is_sorted_as_asked()
    {
        var titles = (await ListAsync("?sortBy=title&sortOrder=desc")).GetProperty("challenges").EnumerateArray().Select(c => c.Text("title")).ToList();

        Assert.Equal(titles.OrderDescending(StringComparer.OrdinalIgnoreCase), titles);
    }

    [Fact]
    public async Task A_challenge_is_found_by_its_id_and_by_its_name()
    {
        using var visitor = challenges.Server.Client();
        var byName = await visitor.GetAsync("/api/v1/challenges/kiosk-till", Cancel).JsonAsync();

        var byId = await visitor.GetAsync($"/api/v1/challenges/{byName.Text("challenge", "id")}", Cancel).JsonAsync();

        Assert.Equal("The kiosk till", byId.Text("challenge", "title"));
    }

    [Theory]
    [InlineData("no-such-challenge")]
    [InlineData("0198c0de-0000-7000-8000-000000000000")]
    public async Task An_unknown_challenge_is_not_found(string id)
    {
        using var visitor = challenges.Server.Client();

        Assert.Equal("NOT_FOUND", await visitor.GetAsync($"/api/v1/challenges/{id}", Cancel).RefusedAsync(HttpStatusCode.NotFound));
    }

    [Fact]
    public async Task A_student_gets_neither_the_solution_nor_a_private_test()
    {
        using var student = await challenges.StudentAsync();

        var challenge = (await student.GetAsync("/api/v1/challenges/kiosk-till", Cancel).JsonAsync()).GetProperty("challenge");

        Assert.False(challenge.TryGetProperty("solutionCode", out _));
        Assert.All(challenge.GetProperty("testCases").EnumerateArray(), test => Assert.True(test.GetProperty("isPublic").GetBoolean()));
    }

    [Fact]
    public async Task A_teacher_gets_both()
    {
        using var teacher = await challenges.TeacherAsync();

        var challenge = (await teacher.GetAsync("/api/v1/challenges/kiosk-till", Cancel).JsonAsync()).GetProperty("challenge");

        Assert.NotEmpty(challenge.Text("solutionCode", "python"));
        Assert.Equal(9, challenge.GetProperty("testCases").GetArrayLength());
    }

    [Fact]
    public async Task The_languages_are_listed_with_what_is_installed()
    {
        using var visitor = challenges.Server.Client();

        var languages = (await visitor.GetAsync("/api/v1/languages", Cancel).JsonAsync()).GetProperty("languages").EnumerateArray().ToList();

        Assert.Equal(LanguageDefinitions.Shipped.Select(language => language.Id), languages.Select(language => language.Text("id")));
        Assert.All(languages, language => Assert.True(
            language.GetProperty("installed").GetBoolean() || language.Text("version").Contains("Install it with", StringComparison.Ordinal),
            language.Text("version")));
    }

    private static IEnumerable<string> Slugs(JsonElement page) => page.GetProperty("challenges").EnumerateArray().Select(c => c.Text("slug"));

    private async Task<JsonElement> ListAsync(string query)
    {
        using var visitor = challenges.Server.Client();
        return await visitor.GetAsync($"/api/v1/challenges{query}", Cancel).JsonAsync();
    }
}
