using System.Net;
using CodeLab.Tests.Fakes;

namespace CodeLab.Tests.Web.Api;

public sealed class RateLimitTests
{
    [Fact]
    public async Task One_address_that_guesses_is_told_to_wait()
    {
        await using var server = await CodeLabServer.StartAsync(settings: ["RateLimits:AuthBurst=2", "RateLimits:AuthPerMinute=1"]);
        using var client = server.Client();
        await client.LoginAsync("a@example.org", "guess");
        await client.LoginAsync("b@example.org", "guess");

        await AssertToldToWaitAsync(client.LoginAsync("c@example.org", "guess"));
    }

    [Fact]
    public async Task The_pages_count_too()
    {
        await using var server = await CodeLabServer.StartAsync(settings: ["RateLimits:AuthBurst=1", "RateLimits:AuthPerMinute=1"]);
        using var client = server.Client();
        await client.LoginAsync("a@example.org", "guess");

        var page = await client.PostFormAsync("/account/sign-in", "sign-in", ("Form.Email", "b@example.org"), ("Form.Password", "guess"));

        Assert.Equal(HttpStatusCode.TooManyRequests, page.StatusCode);
    }

    [Fact]
    public async Task One_account_that_is_guessed_at_rests_whether_it_exists_or_not()
    {
        await using var server = await CodeLabServer.StartAsync(settings: "RateLimits:AccountPerMinute=1");
        using var client = server.Client();
        await client.LoginAsync("nobody@example.org", "guess");
        await client.LoginAsync("student@codelab.local", "guess");

        await AssertToldToWaitAsync(client.LoginAsync("Nobody@example.org", "guess"));
        await AssertToldToWaitAsync(client.LoginAsync("student@codelab.local", "guess"));
    }

    [Fact]
    public async Task One_person_can_not_flood_the_api()
    {
        await using var server = await CodeLabServer.StartAsync(settings: "RateLimits:PersonPerMinute=1");
        using var client = await server.SignInAsync("student@codelab.local");
        await client.GetAsync("/api/v1/auth/me", TestContext.Current.CancellationToken);

        await AssertToldToWaitAsync(client.GetAsync("/api/v1/auth/me", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_setting_lifts_every_limit()
    {
        await using var server = await CodeLabServer.StartAsync(
            settings: ["RateLimits:Enabled=false", "RateLimits:AuthBurst=1", "RateLimits:AccountPerMinute=1", "RateLimits:PersonPerMinute=1"]);
        using var client = server.Client();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => client.LoginAsync("nobody@example.org", "guess")));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode));
    }

    private static async Task AssertToldToWaitAsync(Task<HttpResponseMessage> request)
    {
        Assert.Equal("TOO_MANY_REQUESTS", await request.RefusedAsync(HttpStatusCode.TooManyRequests));
        Assert.True((await request).Headers.RetryAfter?.Delta >= TimeSpan.FromSeconds(1));
    }
}
