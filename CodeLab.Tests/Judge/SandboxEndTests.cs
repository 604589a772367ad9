using System.Diagnostics;
using System.Globalization;
using CodeLab.Judge.Grading;
using CodeLab.Judge.Languages;
using CodeLab.Judge.Sandboxes;
using CodeLab.Judge.Sandboxes.Bubblewrap;
using CodeLab.Tests.Fakes;

namespace CodeLab.Tests.Judge;

[Collection(nameof(JudgeCollection))]
public sealed class SandboxEndTests(RealJudge judge)
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

    [Fact]
    public async Task A_job_cancelled_while_it_compiles_leaves_no_files()
    {
        using var staging = new StagingArea();
        using var sandbox = new BubblewrapSandbox(new BubblewrapOptions(), TimeProvider.System, staging);
        var grader = new Grader(sandbox, new LanguageCatalog(LanguageDefinitions.ShippedFolder, sandbox), staging);
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();

        // The first one also lays out the language's own files, which stay.
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => grader.RunAsync(judge.Job("python", "1", []), _ => { }, gone.Token));
        var before = Directory.GetDirectories(staging.Root);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => grader.RunAsync(judge.Job("python", "1", []), _ => { }, gone.Token));

        Assert.Equal(before, Directory.GetDirectories(staging.Root));
        Assert.Equal(2, before.Length);
    }
}
