using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using CodeLab.Domain.Accounts;
using CodeLab.Web;
using Microsoft.AspNetCore.Builder;

namespace CodeLab.Tests.Fakes;

/// <summary>The real application on a free port, with a data folder of its own that goes with it.</summary>
public sealed class CodeLabServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string? _ownFolder;

    private CodeLabServer(WebApplication app, string? ownFolder) => (_app, _ownFolder) = (app, ownFolder);

    public Uri Address => new(_app.Urls.First());

    public IServiceProvider Services => _app.Services;

    /// <summary>Settings are written as "Section:Name=value". Name a data folder to start again on the same data.</summary>
    public static async Task<CodeLabServer> StartAsync(string? dataFolder = null, params string[] settings)
    {
        var folder = dataFolder ?? Directory.CreateTempSubdirectory("codelab-test-").FullName;
        string[] args = [$"Data:Folder={folder}", "urls=http://127.0.0.1:0", "Logging:LogLevel:Default=Error", .. settings];
        var app = CodeLabApp.Build(args);
        await CodeLabApp.PrepareAsync(app);
        await app.StartAsync();
        return new CodeLabServer(app, dataFolder is null ? folder : null);
    }

    /// <summary>A caller of its own: with its own cookies, following no redirects.</summary>
    public HttpClient Client() => new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = Address };

    /// <summary>A program with the access token of a person; the demo accounts are there unless the settings say otherwise.</summary>
    public async Task<HttpClient> SignInAsync(string email, string password = DemoAccounts.Password)
    {
        var client = Client();
        var response = await client.PostAsJsonAsync("/api/v1/auth/login", new { email, password });
        response.EnsureSuccessStatusCode();
        var body = await response.Content.ReadFromJsonAsync<JsonElement>();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", body.GetProperty("token").GetString());
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        if (_ownFolder is not null)
            Directory.Delete(_ownFolder, recursive: true);
    }
}
