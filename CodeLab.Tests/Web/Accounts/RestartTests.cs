using System.Net;
using CodeLab.Tests.Fakes;

namespace CodeLab.Tests.Web.Accounts;

public sealed class RestartTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("codelab-test-").FullName;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public async Task Tokens_and_cookies_survive_a_restart()
    {
        string token, refresh, cookie;
        await using (var before = await CodeLabServer.StartAsync(_data))
        {
            using var client = before.Client();
            var answer = await client.RegisterAsync("ada@example.org").JsonAsync(HttpStatusCode.Created);
            (token, refresh) = (answer.Text("token"), answer.Text("refreshToken"));
            var signedIn = await client.PostFormAsync(
                "/account/sign-in", "sign-in", ("Form.Email", "ada@example.org"), ("Form.Password", "correct horse"));
            cookie = signedIn.Headers.GetValues("Set-Cookie").Single(value => value.StartsWith("codelab.session=", StringComparison.Ordinal));
        }

        await using var after = await CodeLabServer.StartAsync(_data);
        using var again = after.Client();
        await again.MeAsync(token).JsonAsync();
        await again.RefreshAsync(refresh).JsonAsync();
        again.DefaultRequestHeaders.Add("Cookie", cookie.Split(';')[0]);
        await again.GetAsync("/api/v1/auth/me", TestContext.Current.CancellationToken).JsonAsync();
    }

    [Fact]
    public async Task The_demo_people_are_shut_out_when_the_demo_is_switched_off()
    {
        await using (await CodeLabServer.StartAsync(_data))
        {
        }

        await using var after = await CodeLabServer.StartAsync(_data, "Demo:Enabled=false");
        using var client = after.Client();

        Assert.Equal(
            "INVALID_CREDENTIALS",
            await client.LoginAsync("admin@codelab.local", "CodeLab-demo-1").RefusedAsync(HttpStatusCode.Unauthorized));
    }
}
