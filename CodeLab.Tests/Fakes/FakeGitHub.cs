using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CodeLab.Tests.Fakes;

/// <summary>The three calls of GitHub's sign-in, for one person; the only code it takes is "good".</summary>
public sealed class FakeGitHub : IAsyncDisposable
{
    private readonly WebApplication _app;

    private FakeGitHub(WebApplication app) => _app = app;

    public string Email { get; set; } = "";

    public bool Verified { get; set; } = true;

    public bool Down { get; set; }

    public string[] Settings =>
    [
        "GitHub:ClientId=id", "GitHub:ClientSecret=secret", $"GitHub:BaseUrl={_app.Urls.First()}/", $"GitHub:ApiUrl={_app.Urls.First()}/",
    ];

    public static async Task<FakeGitHub> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder(["urls=http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var gitHub = new FakeGitHub(app);
        app.MapPost("/login/oauth/access_token", async (HttpRequest request) =>
        {
            var form = await request.ReadFormAsync();
            object grant = form["code"] == "good" && form["client_secret"] == "secret"
                ? new { access_token = "t0ken" }
                : new { error = "bad_verification_code" };
            return gitHub.Down ? Results.StatusCode(502) : Results.Json(grant);
        });
        app.MapGet("/user", (HttpRequest request) => Guard(request, new { id = 4711, login = "ada", name = (string?)null }));
        app.MapGet("/user/emails", (HttpRequest request) =>
            Guard(request, new[] { new { email = gitHub.Email, verified = gitHub.Verified, primary = true } }));
        await app.StartAsync();
        return gitHub;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static IResult Guard(HttpRequest request, object answer) =>
        request.Headers.Authorization == "Bearer t0ken" ? Results.Json(answer) : Results.Unauthorized();
}
