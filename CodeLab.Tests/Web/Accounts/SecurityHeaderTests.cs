namespace CodeLab.Tests.Web.Accounts;

public sealed class SecurityHeaderTests(AccountsServer fixture) : IClassFixture<AccountsServer>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/account/sign-in")]
    [InlineData("/css/tokens.css")]
    [InlineData("/api/v1/nothing-here")]
    [InlineData("/api/v1/auth/me")]
    public async Task Every_answer_carries_them(string path)
    {
        using var client = fixture.Server.Client();

        var headers = (await client.GetAsync(path, TestContext.Current.CancellationToken)).Headers;

        var policy = Assert.Single(headers.GetValues("Content-Security-Policy"));
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(headers.GetValues("Referrer-Policy")));
        Assert.Contains("camera=()", Assert.Single(headers.GetValues("Permissions-Policy")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/account/sign-in")]
    [InlineData("/account/register")]
    [InlineData("/account/forgot-password")]
    [InlineData("/account/reset-password")]
    public async Task The_pages_hold_no_inline_script(string path)
    {
        using var client = fixture.Server.Client();

        var html = await client.GetStringAsync(path, TestContext.Current.CancellationToken);

        Assert.DoesNotMatch("<script(?![^>]*\\ssrc=)[^>]*>", html);
        Assert.DoesNotMatch("\\son[a-z]+=", html);
    }
}
