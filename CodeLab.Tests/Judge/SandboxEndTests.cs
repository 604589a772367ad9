using CodeLab.Judge.Grading;
using CodeLab.Judge.Languages;
using CodeLab.Judge.Queue;
using CodeLab.Judge.Sandboxes;
using CodeLab.Judge.Sandboxes.Bubblewrap;
using CodeLab.Tests.Fakes;

namespace CodeLab.Tests.Judge;

[Collection(nameof(JudgeCollection))]
public sealed class SandboxEndTests(RealJudge judge)
{
    [Fact]
    public async Task A_job_cancelled_while_it_compiles_leaves_no_files()
    {
        using var staging = new StagingArea();
        using var sandbox = new BubblewrapSandbox(new BubblewrapOptions(), new QueueOptions(), TimeProvider.System, staging);
        var grader = new Grader(sandbox, new LanguageCatalog(LanguageDefinitions.ShippedFolder, sandbox), staging);
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();

        // The first one also lays out the language's own files, which stay.
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => grader.RunAsync(judge.Job("python", "1", []), _ => { }, gone.Token));
        var before = Directory.GetDirectories(staging.Root);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => grader.RunAsync(judge.Job("python", "1", []), _ => { }, gone.Token));

        Assert.Equal(before, Directory.GetDirectories(staging.Root));
        Assert.Single(before);
    }
}
