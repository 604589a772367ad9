using System.Net;
using System.Text;
using CodeLab.Domain.Data;
using CodeLab.Tests.Fakes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CodeLab.Tests.Web.Api;

public sealed class EnvelopeTests : IAsyncLifetime
{
    private CodeLabServer _server = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _server = await CodeLabServer.StartAsync(settings: "Logging:LogLevel:Default=None");

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task An_unknown_path_of_the_api_answers_with_the_envelope()
    {
        using var client = _server.Client();

        Assert.Equal("NOT_FOUND", await client.GetAsync("/api/v1/nothing-here", Cancel).RefusedAsync(HttpStatusCode.NotFound));
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

    [Theory]
    [InlineData("{\"email\":3}", "application/json", HttpStatusCode.BadRequest, "INVALID_INPUT")]
    [InlineData("{", "application/json", HttpStatusCode.BadRequest, "INVALID_INPUT")]
    [InlineData("", "application/json", HttpStatusCode.BadRequest, "INVALID_INPUT")]
    [InlineData("email=a", "application/x-www-form-urlencoded", HttpStatusCode.UnsupportedMediaType, "UNSUPPORTED_MEDIA_TYPE")]
    public async Task A_body_that_can_not_be_read_is_refused(string body, string mediaType, HttpStatusCode status, string code)
    {
        using var client = _server.Client();
        using var content = new StringContent(body, Encoding.UTF8, mediaType);

        Assert.Equal(code, await client.PostAsync("/api/v1/auth/login", content, Cancel).RefusedAsync(status));
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused()
    {
        using var client = _server.Client();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/auth/login");
        request.Content = new StringContent($"\"{new string('a', 31_000_000)}\"", Encoding.UTF8, "application/json");

        // Otherwise the server hangs up while the client is still writing.
        request.Headers.ExpectContinue = true;

        Assert.Equal("PAYLOAD_TOO_LARGE", await client.SendAsync(request, Cancel).RefusedAsync(HttpStatusCode.RequestEntityTooLarge));
    }

    [Fact]
    public async Task A_wrong_method_is_refused()
    {
        using var client = _server.Client();

        Assert.Equal("METHOD_NOT_ALLOWED", await client.DeleteAsync("/api/v1/auth/login", Cancel).RefusedAsync(HttpStatusCode.MethodNotAllowed));
    }

    [Fact]
    public async Task A_fault_leaves_without_its_details()
    {
        using var client = await _server.SignInAsync("student@codelab.local");
        await using var scope = _server.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<CodeLabDb>().Database.ExecuteSqlRawAsync("DROP TABLE AspNetUserRoles", Cancel);

        var answer = await client.GetAsync("/api/v1/auth/me", Cancel).JsonAsync(HttpStatusCode.InternalServerError);

        Assert.Equal("INTERNAL_SERVER_ERROR", answer.Text("error", "code"));
        Assert.DoesNotContain("AspNetUserRoles", answer.GetRawText(), StringComparison.Ordinal);
    }
}
