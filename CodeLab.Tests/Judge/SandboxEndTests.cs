using System.Diagnostics;
using System.Globalization;
using CodeLab.Judge.Sandboxes.Bubblewrap;
using CodeLab.Tests.Fakes;

namespace CodeLab.Tests.Judge;

[Collection(nameof(JudgeCollection))]
public sealed class SandboxEndTests
{
    [Fact]
    public async Task A_first_process_that_stays_is_ended_and_one_that_is_gone_does_no_harm()
    {
        // Its parent ends at once, so that it becomes ours, as the first process of a sandbox does.
        var start = new ProcessStartInfo("/bin/sh", ["-c", "sleep 60 >&- & echo $!"]) { RedirectStandardOutput = true, UseShellExecute = false };
        using var parent = Process.Start(start)!;
        var orphan = int.Parse(await parent.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), CultureInfo.InvariantCulture);
        await parent.WaitForExitAsync(TestContext.Current.CancellationToken);

        Native.EndAndReap(orphan);

        Assert.False(Directory.Exists($"/proc/{orphan}"));
        Assert.Null(Native.EndAndReap(orphan));
    }
}
