using System.Net;
using CodeLab.Domain.Accounts;
using CodeLab.Tests.Fakes;
using Microsoft.Extensions.DependencyInjection;

namespace CodeLab.Tests.Web.Accounts;

public sealed class FirstAdminTests : IAsyncLifetime
{
    private CodeLabServer _server = null!;
    private HttpClient _client = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private FirstAdmin FirstAdmin => _server.Services.GetRequiredService<FirstAdmin>();

    public async ValueTask InitializeAsync()
    {
        _server = await CodeLabServer.StartAsync(settings: "Demo:Enabled=false");
        _client = _server.Client();
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task The_link_makes_an_administrator_and_signs_in()
    {
        await OpenLinkAsync((await FirstAdmin.InviteAsync())!);

        var me = await _client.GetAsync("/api/v1/auth/me", Cancel).JsonAsync();
        Assert.Equal("ADMIN", me.Text("user", "role"));
    }

    [Fact]
    public async Task The_link_works_once()
    {
        var secret = (await FirstAdmin.InviteAsync())!;
        await OpenLinkAsync(secret);

        Assert.Equal(HttpStatusCode.Forbidden, (await _client.GetAsync($"/setup?token={secret}", Cancel)).StatusCode);
        Assert.Equal(AccountProblems.SetupLinkInvalid, (await FirstAdmin.CreateAsync(secret, "Eve", "eve@example.org", "correct horse")).Problem);
    }

    [Fact]
    public async Task Of_two_who_open_the_link_at_once_one_becomes_administrator()
    {
        var secret = await FirstAdmin.InviteAsync();

        var made = await Task.WhenAll(
            FirstAdmin.CreateAsync(secret, "Ada", "ada@example.org", "correct horse"),
            FirstAdmin.CreateAsync(secret, "Eve", "eve@example.org", "correct horse"));

        Assert.Single(made, result => result.Succeeded);
    }

    [Fact]
    public async Task A_guessed_link_is_refused()
    {
        await FirstAdmin.InviteAsync();

        Assert.Equal(HttpStatusCode.Forbidden, (await _client.GetAsync("/setup?token=guess", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await _client.GetAsync("/setup", Cancel)).StatusCode);
    }

    [Fact]
    public async Task A_mistake_in_the_form_keeps_the_link_alive()
    {
        var secret = await FirstAdmin.InviteAsync();

        await FirstAdmin.CreateAsync(secret, "Ada", "no address", "correct horse");

        Assert.True(await FirstAdmin.IsInvitedAsync(secret));
    }

    [Fact]
    public async Task There_is_no_invitation_once_there_is_an_administrator()
    {
        await using var demo = await CodeLabServer.StartAsync();

        Assert.Null(await demo.Services.GetRequiredService<FirstAdmin>().InviteAsync());
    }

    private Task<HttpResponseMessage> OpenLinkAsync(string secret) => _client.PostFormAsync(
        $"/setup?token={secret}", "setup", ("Form.Name", "Ada"), ("Form.Email", "ada@example.org"), ("Form.Password", "correct horse"));
}
