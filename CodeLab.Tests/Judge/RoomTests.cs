using System.Globalization;
using CodeLab.Judge;
using CodeLab.Judge.Sandboxes;
using CodeLab.Judge.Sandboxes.Bubblewrap;
using CodeLab.Judge.Sandboxes.Linux;

namespace CodeLab.Tests.Judge;

[Collection(nameof(JudgeCollection))]
public sealed class RoomTests
{
    private const int User = 64321;
    private static readonly SandboxRun Echo = new()
    {
        Toolbox = new("room-tests", "python"), Command = ["/usr/bin/echo", "here"], Limits = Limits.Default,
    };

    [Fact]
    public async Task A_room_that_was_killed_is_opened_again()
    {
        Assert.SkipUnless(Native.IsRoot, "Only a server that runs as root gives its rooms users of their own, by which this test finds them.");
        using var sandbox = Sandbox();
        var before = await RunAsync(sandbox, Echo);
        KillProcessesOf(User);

        var broken = await RunAsync(sandbox, Echo);
        var after = await RunAsync(sandbox, Echo);

        Assert.Equal("here\n", Text(before));
        Assert.NotNull(broken.Fault);
        Assert.Equal("here\n", Text(after));
    }

    [Fact]
    public async Task A_runtime_that_ends_before_it_takes_its_program_is_a_fault_of_the_sandbox()
    {
        using var sandbox = Sandbox();

        var result = await RunAsync(sandbox, Echo with { Warm = new(["/usr/bin/ls", "/no-such-folder"], ["main.py"]) });

        Assert.Contains("/no-such-folder", result.Fault, StringComparison.Ordinal);
    }

    private static BubblewrapSandbox Sandbox() =>
        new(new() { FirstUserId = User }, new(), TimeProvider.System);

    private static Task<SandboxResult> RunAsync(BubblewrapSandbox sandbox, SandboxRun run) => sandbox.RunAsync(run, TestContext.Current.CancellationToken);

    private static string Text(SandboxResult result) => System.Text.Encoding.UTF8.GetString(result.Output.Bytes.Span);

    private static void KillProcessesOf(int user)
    {
        var killed = 0;
        foreach (var folder in Directory.EnumerateDirectories("/proc").Where(folder => char.IsDigit(Path.GetFileName(folder)[0])))
        {
            if (File.Exists($"{folder}/status") && File.ReadLines($"{folder}/status").Any(line => line.StartsWith($"Uid:\t{user}\t", StringComparison.Ordinal)))
            {
                Native.Kill(int.Parse(Path.GetFileName(folder), CultureInfo.InvariantCulture));
                killed++;
            }
        }

        Assert.True(killed > 0, "nothing to kill");
    }
}
