using System.Diagnostics;

namespace CodeLab.Tests.Fakes;

/// <summary>The images of <c>deploy/images</c>, made on the tests' engine by <c>build/docker-images</c> while other tests run.</summary>
public sealed class DockerImages : IAsyncLifetime
{
    private const int NoDebian = 3;
    private (int Status, string Said) _made;

    /// <summary>Skips the test, with the reason, where there is no engine or nothing to make images of; fails it where one can't be made.</summary>
    public void Need()
    {
        TestDocker.Socket();
        Assert.SkipWhen(_made.Status == NoDebian, _made.Said);
        Assert.True(_made.Status == 0, _made.Said);
    }

    public async ValueTask InitializeAsync()
    {
        if (TestDocker.Engine is not { } socket)
            return;
        var start = new ProcessStartInfo(Path.Combine(SourceTree.Root, "build", "docker-images"), [socket])
        {
            UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using var script = Process.Start(start)!;
        var output = script.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = await script.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await output;
        await script.WaitForExitAsync(TestContext.Current.CancellationToken);
        _made = (script.ExitCode, error.Trim());
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
