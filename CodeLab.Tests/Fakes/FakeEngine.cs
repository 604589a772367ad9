using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CodeLab.Tests.Fakes;

/// <summary>Something that listens on a unix socket and answers every request the same way, as engines do that are hard to come by.</summary>
internal sealed class FakeEngine : IAsyncDisposable
{
    private readonly TestFolder _folder = new();
    private readonly WebApplication _server;
    private readonly ConcurrentQueue<string> _asked = [];

    private FakeEngine(Func<HttpContext, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenUnixSocket(Socket));
        _server = builder.Build();
        _server.Run(context =>
        {
            _asked.Enqueue(context.Request.Path);
            return answer(context);
        });
    }

    public string Socket => _folder["docker.sock"];

    /// <summary>The paths of all requests so far.</summary>
    public IReadOnlyCollection<string> Asked => _asked;

    public static async Task<FakeEngine> StartAsync(Func<HttpContext, Task> answer)
    {
        var engine = new FakeEngine(answer);
        await engine._server.StartAsync(TestContext.Current.CancellationToken);
        return engine;
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Dispose();
    }
}
