using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using CodeLab.Web;

namespace CodeLab.Tests.Browser;

/// <summary>The application as a process of its own, which can be killed as a power cut would.</summary>
public sealed class ServerProcess : IDisposable
{
    private readonly Process _process;

    private ServerProcess(Process process) => _process = process;

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public static async Task<ServerProcess> StartAsync(string dataFolder, int port, CancellationToken cancel, params string[] settings)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, UseShellExecute = false };
        string[] arguments =
        [
            typeof(CodeLabApp).Assembly.Location, $"--Data:Folder={dataFolder}", $"--urls=http://127.0.0.1:{port}",
            "--RateLimits:Enabled=false", "--Logging:LogLevel:Microsoft.Hosting.Lifetime=Information",
            .. settings,
        ];
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        var server = new ServerProcess(Process.Start(start)!);
        await server.SaysAsync("Application started", cancel);
        return server;
    }

    /// <summary>SIGKILL, to this process and to no other: what it started must die by itself.</summary>
    public async Task KillAsync(CancellationToken cancel)
    {
        _process.Kill(entireProcessTree: false);
        await _process.WaitForExitAsync(cancel);
    }

    /// <summary>SIGTERM, as a service manager stops a server; answers its exit code.</summary>
    public async Task<int> StopAsync(CancellationToken cancel)
    {
        using var signal = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await signal.WaitForExitAsync(cancel);
        await _process.WaitForExitAsync(cancel);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: false);
        _process.WaitForExit();
        _process.Dispose();
    }

    private async Task SaysAsync(string words, CancellationToken cancel)
    {
        var seen = new List<string>();
        while (await _process.StandardOutput.ReadLineAsync(cancel) is { } line)
        {
            seen.Add(line);
            if (line.Contains(words, StringComparison.Ordinal))
            {
                _ = _process.StandardOutput.ReadToEndAsync(CancellationToken.None); // A full pipe would stop the server.
                return;
            }
        }

        Assert.Fail("The server ended:\n" + string.Join('\n', seen));
    }
}
