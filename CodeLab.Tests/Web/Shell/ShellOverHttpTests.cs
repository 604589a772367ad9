using System.Net;
using System.Net.Http.Json;
using CodeLab.Tests.Fakes;
using CodeLab.Web.Shell;

namespace CodeLab.Tests.Web.Shell;

public sealed class ShellOverHttpTests : IAsyncLifetime
{
    private CodeLabServer _server = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _server = await CodeLabServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task The_palette_offers_a_visitor_public_pages_only()
    {
        using var client = _server.Client();

        var answer = await client.GetFromJsonAsync<NavigationAnswer>("/api/v1/navigation?q=", Cancel);

        Assert.DoesNotContain(answer!.Items, item => item.Href is "/judge" or "/submissions" or "/account/profile");
    }

    [Fact]
    public async Task The_palette_works_without_a_query()
    {
        using var client = _server.Client();

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/api/v1/navigation", Cancel)).StatusCode);
    }

    [Fact]
    public async Task An_unknown_page_is_not_found()
    {
        using var client = _server.Client();

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/nothing-here", Cancel)).StatusCode);
    }

    [Fact]
    public async Task An_unknown_page_says_where_to_go()
    {
        using var client = _server.Client();

        var page = await (await client.GetAsync("/nothing-here", Cancel)).Content.ReadAsStringAsync(Cancel);

        Assert.Contains("Go to the challenges", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pinned_theme_arrives_drawn() =>
        Assert.Contains("data-theme=\"dark\"", await StartPageAsync("codelab-theme=dark"), StringComparison.Ordinal);

    [Fact]
    public async Task A_made_up_theme_is_ignored() =>
        Assert.DoesNotContain("data-theme=", (await StartPageAsync("codelab-theme=neon"))[..200], StringComparison.Ordinal);

    [Fact]
    public async Task A_collapsed_rail_arrives_collapsed() =>
        Assert.Contains("data-rail=\"narrow\"", await StartPageAsync("codelab-rail=narrow"), StringComparison.Ordinal);

    private async Task<string> StartPageAsync(string cookie)
    {
        using var client = _server.Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("Cookie", cookie);
        return await (await client.SendAsync(request, Cancel)).Content.ReadAsStringAsync(Cancel);
    }
}
