using System.Net;
using CodeLab.Tests.Fakes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CodeLab.Tests.Web.Accounts;

public sealed class PasswordTests : IAsyncLifetime
{
    private const string Email = "ada@example.org";
    private const string Old = "correct horse";
    private const string New = "battery staple";
    private readonly LogLines _log = new();
    private CodeLabServer _server = null!;
    private HttpClient _client = null!;
    private HttpClient _browser = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _server = await CodeLabServer.StartAsync(
            settings: ["RateLimits:Enabled=false", "Logging:LogLevel:CodeLab.Web=Information", "Logging:Console:LogLevel:CodeLab.Web=None"]);
        _server.Services.GetRequiredService<ILoggerFactory>().AddProvider(_log);
        _client = _server.Client();
        _browser = _server.Client();
        await _client.RegisterAsync(Email).JsonAsync(HttpStatusCode.Created);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        _browser.Dispose();
        await _server.DisposeAsync();
        _log.Dispose();
    }

    [Fact]
    public async Task Without_a_mail_server_the_link_in_the_log_sets_a_new_password()
    {
        await ResetAsync(await AskAsync());

        await _client.LoginAsync(Email, New).JsonAsync();
        await _client.LoginAsync(Email, Old).RefusedAsync(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_reset_ends_every_session()
    {
        var token = (await _client.LoginAsync(Email, Old).JsonAsync()).Text("token");

        await ResetAsync(await AskAsync());

        Assert.Equal("TOKEN_REVOKED", await _client.MeAsync(token).RefusedAsync(HttpStatusCode.Unauthorized));
    }

    [Fact]
    public async Task The_link_works_once()
    {
        var link = await AskAsync();
        await ResetAsync(link);

        var again = await ResetAsync(link, "third password");

        Assert.Contains("too old", await again.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        await _client.LoginAsync(Email, New).JsonAsync();
    }

    [Fact]
    public async Task An_unknown_email_gets_the_same_page()
    {
        var known = await WordsAfterAskingAsync(Email);
        var unknown = await WordsAfterAskingAsync("nobody@example.org");

        Assert.Contains("on its way", known, StringComparison.Ordinal);
        Assert.Equal(known, unknown);
    }

    [Fact]
    public async Task Changing_the_password_ends_the_other_sessions_only()
    {
        var elsewhere = (await _client.LoginAsync(Email, Old).JsonAsync()).Text("token");
        await SignInAsync();

        await _browser.PostFormAsync("/account/profile", "password", ("Password.Current", Old), ("Password.New", New));

        await _browser.GetAsync("/api/v1/auth/me", Cancel).JsonAsync();
        Assert.Equal("TOKEN_REVOKED", await _client.MeAsync(elsewhere).RefusedAsync(HttpStatusCode.Unauthorized));
        await _client.LoginAsync(Email, New).JsonAsync();
    }

    [Fact]
    public async Task Changing_the_password_needs_the_current_one()
    {
        await SignInAsync();

        await _browser.PostFormAsync("/account/profile", "password", ("Password.Current", "wrong"), ("Password.New", New));

        await _client.LoginAsync(Email, Old).JsonAsync();
    }

    [Fact]
    public async Task Changing_the_email_needs_the_password()
    {
        await SignInAsync();

        await _browser.PostFormAsync("/account/profile", "profile", ("Profile.Name", "Ada"), ("Profile.Email", "eve@example.org"));

        await _client.LoginAsync(Email, Old).JsonAsync();
    }

    [Fact]
    public async Task A_new_name_shows_at_once()
    {
        await SignInAsync();

        await _browser.PostFormAsync("/account/profile", "profile", ("Profile.Name", "Ada L."), ("Profile.Email", Email));

        Assert.Equal("Ada L.", (await _browser.GetAsync("/api/v1/auth/me", Cancel).JsonAsync()).Text("user", "name"));
    }

    [Fact]
    public async Task Signing_out_everywhere_means_everywhere()
    {
        var elsewhere = (await _client.LoginAsync(Email, Old).JsonAsync()).Text("token");
        await SignInAsync();

        await _browser.PostFormAsync("/account/profile", "sign-out-everywhere");

        await _browser.GetAsync("/api/v1/auth/me", Cancel).RefusedAsync(HttpStatusCode.Unauthorized);
        await _client.MeAsync(elsewhere).RefusedAsync(HttpStatusCode.Unauthorized);
    }

    private Task<HttpResponseMessage> SignInAsync() =>
        _browser.PostFormAsync("/account/sign-in", "sign-in", ("Form.Email", Email), ("Form.Password", Old));

    private Task<HttpResponseMessage> PostForgottenAsync(string email) =>
        _browser.PostFormAsync("/account/forgot-password", "forgot-password", ("Form.Email", email));

    private async Task<string> WordsAfterAskingAsync(string email)
    {
        var html = await (await PostForgottenAsync(email)).Content.ReadAsStringAsync(Cancel);
        return html[html.IndexOf("<h1", StringComparison.Ordinal)..html.IndexOf("</main>", StringComparison.Ordinal)];
    }

    private async Task<string> AskAsync()
    {
        await PostForgottenAsync(Email);
        var letter = await _log.WaitForAsync("/account/reset-password", Cancel);
        return letter.Split('\n', '\r').Single(line => line.StartsWith("http", StringComparison.Ordinal));
    }

    private Task<HttpResponseMessage> ResetAsync(string link, string password = New) =>
        _browser.PostFormAsync(new Uri(link).PathAndQuery, "reset-password", ("Form.Password", password));
}
