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
        string[] args = [$"Data:Folder={folder}", "urls=http://127.0.0.1:0", "Logging:LogLevel:Default=Warning", .. settings];
        var app = CodeLabApp.Build(args);
        await CodeLabApp.PrepareAsync(app);
        await app.StartAsync();
        return new CodeLabServer(app, dataFolder is null ? folder : null);
    }

    /// <summary>A caller of its own: with its own cookies, following no redirects.</summary>
    public HttpClient Client() => new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = Address };

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        if (_ownFolder is not null)
            Directory.Delete(_ownFolder, recursive: true);
    }
}
