using CodeLab.Judge.Grading;
using CodeLab.Judge.Queue;
using CodeLab.Judge.Sandboxes;
using CodeLab.Judge.Sandboxes.Docker;

namespace CodeLab.Benchmarks.Judge;

/// <summary>The engine that <c>./bench judge</c> started: our sandbox on it, and what people do by hand, a container per program.</summary>
internal sealed class BenchDocker : IDisposable
{
    // Both have no system of their own and are shown this machine's /usr, so every row runs the same interpreter.
    private const string Image = "codelab/thin:1", Client = "/usr/bin/docker";
    private readonly string _socket;
    private readonly DockerSandbox _sandbox;

    private BenchDocker(string socket)
    {
        _socket = socket;
        _sandbox = new(new() { Socket = socket, Image = Image, ShowSystem = true }, new QueueOptions(), TimeProvider.System);
        Tests = new(_sandbox);
    }

    public TestRunner Tests { get; }

    /// <summary>Null where there is no engine or it does not hold, which standard error is told.</summary>
    public static async Task<BenchDocker?> FindAsync()
    {
        if (Environment.GetEnvironmentVariable("CODELAB_BENCH_DOCKER") is not { Length: > 0 } socket)
        {
            await Console.Error.WriteLineAsync("The rows of Docker are left out: there is no engine. ./bench judge starts one where it can.");
            return null;
        }

        var found = new BenchDocker(socket);
        if (await found._sandbox.CheckAsync(CancellationToken.None) is not { Ready: false, Reason: var reason })
            return found;
        found.Dispose();
        await Console.Error.WriteLineAsync($"The rows of Docker are left out: {reason}");
        return null;
    }

    /// <summary><c>docker run</c> for a program in a folder that is shown at <c>/program</c>, with nothing but the engine's own protections.</summary>
    public IReadOnlyList<string> Run(StagedFolder program, IReadOnlyList<string> inside) =>
    [
        Client, "--host", $"unix://{_socket}", "run", "--rm", "--interactive", "--network", "none",
        "--volume", "/usr:/usr:ro", "--volume", $"{program.Path}:/program:ro", Image, .. inside,
    ];

    public void Dispose() => _sandbox.Dispose();
}
