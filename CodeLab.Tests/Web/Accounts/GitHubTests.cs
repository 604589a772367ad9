using System.Net;
using System.Net.Http.Json;
using CodeLab.Tests.Fakes;

namespace CodeLab.Tests.Web.Accounts;

public sealed class GitHubTests : IAsyncLifetime
{
    private FakeGitHub _gitHub = null!;
    private CodeLabServer _server = null!;
    private HttpClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _gitHub = await FakeGitHub.StartAsync();
        _server = await CodeLabServer.StartAsync(settings: _gitHub.Settings);
        _client = _server.Client();
        _gitHub.Email = "ada@example.org";
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
        await _gitHub.DisposeAsync();
    }

    [Fact]
    public async Task A_newcomer_becomes_a_student()
    {
        var answer = await EnterAsync().JsonAsync();

        Assert.Equal(("ada", "STUDENT"), (answer.Text("user", "name"), answer.Text("user", "role")));
        await _client.MeAsync(answer.Text("token")).JsonAsync();
    }

    [Fact]
    public async Task The_same_verified_email_is_the_same_account()
    {
        var registered = await _client.RegisterAsync("ada@example.org").JsonAsync(HttpStatusCode.Created);

        var answer = await EnterAsync().JsonAsync();

        Assert.Equal(registered.Text("user", "id"), answer.Text("user", "id"));
    }

    [Fact]
    public async Task A_password_set_by_whoever_took_the_address_first_dies_with_the_link()
    {
        var squatter = await _client.RegisterAsync("ada@example.org").JsonAsync(HttpStatusCode.Created);

        await EnterAsync().JsonAsync();

        await _client.LoginAsync("ada@example.org", "correct horse").RefusedAsync(HttpStatusCode.Unauthorized);
        await _client.MeAsync(squatter.Text("token")).RefusedAsync(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Coming_again_with_another_email_is_still_the_same_account()
    {
        var first = await EnterAsync().JsonAsync();
        _gitHub.Email = "other@example.org";

        Assert.Equal(first.Text("user", "id"), (await EnterAsync().JsonAsync()).Text("user", "id"));
    }

    [Fact]
    public async Task An_unverified_email_links_nothing()
    {
        await _client.RegisterAsync("ada@example.org").JsonAsync(HttpStatusCode.Created);
        _gitHub.Verified = false;

        Assert.Equal("GITHUB_EMAIL_UNVERIFIED", await EnterAsync().RefusedAsync(HttpStatusCode.Forbidden));
    }

    [Fact]
    public async Task A_code_that_GitHub_refuses_is_refused() =>
        Assert.Equal("INVALID_CREDENTIALS", await EnterAsync("bad").RefusedAsync(HttpStatusCode.Unauthorized));

    [Fact]
    public async Task When_GitHub_is_down_the_answer_says_so()
    {
        _gitHub.Down = true;

        Assert.Equal("GITHUB_UNAVAILABLE", await EnterAsync().RefusedAsync(HttpStatusCode.ServiceUnavailable));
    }

    [Fact]
    public async Task Without_settings_the_answer_says_so()
    {
        await using var plain = await CodeLabServer.StartAsync();
        using var client = plain.Client();

        var answer = client.PostAsJsonAsync("/api/v1/auth/github", new { code = "good" }, TestContext.Current.CancellationToken);

        Assert.Equal("GITHUB_NOT_CONFIGURED", await answer.RefusedAsync(HttpStatusCode.ServiceUnavailable));
    }

    private Task<HttpResponseMessage> EnterAsync(string code = "good") => _client.PostAsJsonAsync("/api/v1/auth/github", new { code });
}
