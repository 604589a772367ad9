using System.Net;
using System.Net.Sockets;
using CodeLab.Judge;

namespace CodeLab.Tests.HostileCode;

/// <summary>
/// Runs a program of an area in a sandbox: it gets one of the verdicts it may get, says what it must, and leaves nothing on the host.
/// Each area is a class of its own, so that areas run side by side.
/// </summary>
public abstract class HostileCodeTests(HostileSandboxes sandboxes, string area)
{
    protected async Task TryAsync(string sandboxName, string name)
    {
        var cancel = TestContext.Current.CancellationToken;
        var gap = new HostileProgram(area, name).GapOf(sandboxName);
        Assert.SkipWhen(gap is not null, gap ?? "");
        var sandbox = await sandboxes.OpenAsync(sandboxName);
        Assert.SkipUnless(sandbox.Readiness!.Ready, sandbox.Readiness.Reason);
        using var host = new TcpListener(IPAddress.Loopback, 0);
        host.Start();
        var mark = HostileMark.New(((IPEndPoint)host.LocalEndpoint).Port);
        var program = new HostileProgram(area, name);

        if (program.After is { } earlier)
            Report(earlier, new(area, earlier), await sandbox.JudgeAsync(new(area, earlier), mark, cancel));
        var beside = program.Beside is { } other ? sandbox.JudgeAsync(new(area, other), mark, cancel) : null;
        var result = await sandbox.JudgeAsync(program, mark, cancel);

        Report(name, program, result);
        if (beside is not null)
            Report(program.Beside!, new(area, program.Beside!), await beside);
        if (program.Differs)
            Assert.NotEqual(result.Output, (await sandbox.JudgeAsync(program, mark, cancel)).Output);
        Assert.Empty(HostTraces.Of(mark.Word));
        Assert.False(host.Pending(), "The program reached a port of the host.");
    }

    private static void Report(string name, HostileProgram program, TestResult result)
    {
        var what = $"{name}: {result.Verdict.Code()} {result.Message} status {result.ExitCode}, {result.CpuTime.TotalSeconds:0.00} s of CPU, "
            + $"{result.WallTime.TotalSeconds:0.00} s, {result.MemoryBytes >> 20} MB\n{Start(result.Output)}\n{Start(result.Error)}";
        Assert.True(program.Allowed.Contains(result.Verdict.Code()), what);
        Assert.All(program.Says, words => Assert.True(result.Message.Contains(words, StringComparison.Ordinal), what));
        Assert.True(program.ExitCode is null || program.ExitCode == result.ExitCode, what);
    }

    private static string Start(string text) => text.Length > 1500 ? text[..1500] : text;
}
