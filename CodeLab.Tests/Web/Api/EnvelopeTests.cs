using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CodeLab.Tests.Fakes;

namespace CodeLab.Tests.Web.Api;

public sealed class EnvelopeTests : IAsyncLifetime
{
    private CodeLabServer _server = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _server = await CodeLabServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task An_unknown_path_of_the_api_answers_with_the_envelope()
    {
        using var client = _server.Client();

        var response = await client.GetAsync("/api/v1/nothing-here", Cancel);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        var body = await response.Content.ReadFromJsonAsync<JsonElement>(Cancel);
        Assert.Equal("NOT_FOUND", body.GetProperty("error").GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_fit_request_id_is_echoed()
    {
        using var client = _server.Client();
        client.DefaultRequestHeaders.Add("X-Request-Id", "my-request.1");

        var response = await client.GetAsync("/api/v1/nothing-here", Cancel);

        Assert.Equal("my-request.1", Assert.Single(response.Headers.GetValues("X-Request-Id")));
    }

    [Fact]
    public async Task An_unfit_request_id_is_replaced()
    {
        using var client = _server.Client();
        client.DefaultRequestHeaders.Add("X-Request-Id", "<script>");

        var response = await client.GetAsync("/api/v1/nothing-here", Cancel);

        Assert.True(Guid.TryParse(Assert.Single(response.Headers.GetValues("X-Request-Id")), out _));
    }

    [Fact]
    public async Task The_start_page_is_served()
    {
        using var client = _server.Client();

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/", Cancel)).StatusCode);
    }
}
