using System.Net;
using System.Text;
using CodeLab.Domain.Accounts;
using CodeLab.Domain.Data;
using CodeLab.Tests.Fakes;
using CodeLab.Web.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CodeLab.Tests.Web.Accounts;

public sealed class SessionTests(AccountsServer fixture) : IClassFixture<AccountsServer>, IDisposable
{
    private readonly HttpClient _client = fixture.Server.Client();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task A_refresh_token_buys_a_new_pair()
    {
        var (_, refresh) = await EnterAsync();

        var next = await _client.RefreshAsync(refresh).JsonAsync();

        Assert.NotEqual(refresh, next.Text("refreshToken"));
        await _client.MeAsync(next.Text("token")).JsonAsync();
    }

    [Fact]
    public async Task A_used_refresh_token_revokes_the_family()
    {
        var (token, refresh) = await EnterAsync();
        var next = await _client.RefreshAsync(refresh).JsonAsync();

        Assert.Equal("TOKEN_REVOKED", await _client.RefreshAsync(refresh).RefusedAsync(HttpStatusCode.Unauthorized));

        Assert.Equal("TOKEN_REVOKED", await _client.RefreshAsync(next.Text("refreshToken")).RefusedAsync(HttpStatusCode.Unauthorized));
        Assert.Equal("TOKEN_REVOKED", await _client.MeAsync(next.Text("token")).RefusedAsync(HttpStatusCode.Unauthorized));
        Assert.Equal("TOKEN_REVOKED", await _client.MeAsync(token).RefusedAsync(HttpStatusCode.Unauthorized));
    }

    [Fact]
    public async Task Of_two_exchanges_that_overlap_one_wins_and_its_pair_lives()
    {
        var (token, refresh) = await EnterAsync();
        await using var late = fixture.Server.Services.CreateAsyncScope();

        // The second has arrived, by its clock, before the first is through.
        var second = new RefreshSession(late.ServiceProvider.GetRequiredService<CodeLabDb>(), new ShiftedClock(TimeSpan.FromMinutes(-1)));
        var first = await _client.RefreshAsync(refresh).JsonAsync();
        var refused = await second.RunAsync(refresh);

        Assert.Equal(AccountProblems.TokenRevoked, refused.Problem);
        await _client.MeAsync(token).JsonAsync();
        await _client.RefreshAsync(first.Text("refreshToken")).JsonAsync();
    }

    [Fact]
    public async Task Of_many_exchanges_at_once_at_most_one_succeeds()
    {
        var (_, refresh) = await EnterAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _client.RefreshAsync(refresh)));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.OK);
        Assert.Equal(7, answers.Count(answer => answer.StatusCode == HttpStatusCode.Unauthorized));
    }

    [Fact]
    public async Task A_refresh_token_expires_after_seven_days()
    {
        var (_, refresh) = await EnterAsync();
        await using var scope = fixture.Server.Services.CreateAsyncScope();
        var later = new RefreshSession(scope.ServiceProvider.GetRequiredService<CodeLabDb>(), new ShiftedClock(TimeSpan.FromDays(7)));

        Assert.Equal(AccountProblems.TokenExpired, (await later.RunAsync(refresh)).Problem);
    }

    [Fact]
    public async Task The_refresh_token_is_not_stored()
    {
        var (_, refresh) = await EnterAsync();
        await using var scope = fixture.Server.Services.CreateAsyncScope();

        Assert.False(await scope.ServiceProvider.GetRequiredService<CodeLabDb>().RefreshTokens.AnyAsync(t => t.Hash == refresh, Cancel));
    }

    [Fact]
    public async Task The_cookie_refreshes_as_the_body_does()
    {
        var response = await _client.RegisterAsync(AccountsServer.NewEmail());
        var cookie = Assert.Single(response.Headers.GetValues("Set-Cookie"), value => value.StartsWith("codelab.refresh=", StringComparison.Ordinal));
        foreach (var promise in new[] { "httponly", "secure", "samesite=strict" })
            Assert.Contains(promise, cookie, StringComparison.OrdinalIgnoreCase);

        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/auth/refresh");
        request.Headers.Add("Cookie", cookie.Split(';')[0]);
        await _client.SendAsync(request, Cancel).JsonAsync();
    }

    [Fact]
    public async Task Logging_out_kills_the_access_token_and_the_refresh_token()
    {
        var (token, refresh) = await EnterAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/auth/logout");
        request.Headers.Authorization = new("Bearer", token);

        var answer = await _client.SendAsync(request, Cancel).JsonAsync();

        Assert.True(answer.GetProperty("success").GetBoolean());
        Assert.Equal("TOKEN_REVOKED", await _client.MeAsync(token).RefusedAsync(HttpStatusCode.Unauthorized));
        Assert.Equal("TOKEN_REVOKED", await _client.RefreshAsync(refresh).RefusedAsync(HttpStatusCode.Unauthorized));
    }

    [Fact]
    public async Task An_access_token_expires_after_an_hour()
    {
        var yesterday = new AccessTokens(fixture.Server.Services.GetRequiredService<AccessTokenKey>(), new ShiftedClock(TimeSpan.FromMinutes(-61)));
        var token = yesterday.Issue(new Account(Guid.NewGuid(), "ada@example.org", "Ada", RoleNames.Admin), Guid.NewGuid());

        Assert.Equal("TOKEN_EXPIRED", await _client.MeAsync(token).RefusedAsync(HttpStatusCode.Unauthorized));
    }

    [Fact]
    public async Task A_token_without_a_signature_is_invalid()
    {
        var (token, _) = await EnterAsync();
        var header = Convert.ToBase64String(Encoding.UTF8.GetBytes("""{"alg":"none","typ":"JWT"}""")).TrimEnd('=');

        var forged = $"{header}.{token.Split('.')[1]}.";

        Assert.Equal("TOKEN_INVALID", await _client.MeAsync(forged).RefusedAsync(HttpStatusCode.Unauthorized));
    }

    [Theory]
    [InlineData("", "MISSING_TOKEN")]
    [InlineData("nonsense", "TOKEN_INVALID")]
    public async Task A_request_without_a_genuine_token_is_told_so(string token, string code) =>
        Assert.Equal(code, await _client.MeAsync(token).RefusedAsync(HttpStatusCode.Unauthorized));

    [Fact]
    public async Task Refreshing_with_nothing_or_nonsense_is_refused()
    {
        Assert.Equal("MISSING_TOKEN", await _client.PostAsync("/api/v1/auth/refresh", null, Cancel).RefusedAsync(HttpStatusCode.Unauthorized));
        Assert.Equal("TOKEN_INVALID", await _client.RefreshAsync("nonsense").RefusedAsync(HttpStatusCode.Unauthorized));
    }

    private async Task<(string Token, string Refresh)> EnterAsync()
    {
        var answer = await _client.RegisterAsync(AccountsServer.NewEmail()).JsonAsync(HttpStatusCode.Created);
        return (answer.Text("token"), answer.Text("refreshToken"));
    }
}
