using CodeLab.Judge.Sandboxes;
using CodeLab.Tests.Fakes;
using CodeLab.Tests.Judge;

namespace CodeLab.Tests.HostileCode;

[Collection(nameof(JudgeCollection))]
public sealed class CancelledRunTests(RealJudge judge)
{
    [Fact]
    public async Task A_run_cancelled_at_any_moment_leaves_nothing_behind()
    {
        // From before a cell is made to after the program runs, in steps of a millisecond.
        for (var delay = 0; delay < 40; delay++)
        {
            using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(delay));
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => judge.Sandbox.RunAsync(Sleeper, cancel.Token));
        }

        Assert.Empty(await HostProcesses.LeftBehindAsync(TestContext.Current.CancellationToken));
    }

    private static SandboxRun Sleeper { get; } = new() { Toolbox = new("sleeper", "bash"), Command = ["/usr/bin/sleep", "60"], Limits = new() };
}
