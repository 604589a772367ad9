using System.Collections.Concurrent;
using CodeLab.Domain.Challenges;
using CodeLab.Domain.Data;
using CodeLab.Domain.Live;
using CodeLab.Judge;
using CodeLab.Judge.Queue;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CodeLab.Domain.Rejudging;

/// <summary>
/// Judges what open rejudges still lack, behind everybody else. What was judged is stored one by one, so that after a stop or a crash
/// only the rest is done. It keeps a few jobs in the queue at a time: the queue's room is for people.
/// </summary>
public sealed partial class RunRejudges(
    IDbContextFactory<CodeLabDb> databases, ChallengeLibrary library, JudgeQueue queue, LiveBus bus, TimeProvider clock, ILogger<RunRejudges> log)
    : BackgroundService
{
    private const int AtATime = 8;
    private static readonly TimeSpan TryAgainAfter = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _woken = new(0);
    private readonly ConcurrentDictionary<Guid, Guid> _queued = new();

    /// <summary>Says that there is something to do.</summary>
    public void Wake() => _woken.Release();

    /// <summary>Takes what a discarded rejudge has in the judge's queue out of it.</summary>
    internal void Withdraw(Guid rejudgeId)
    {
        foreach (var (job, _) in _queued.Where(entry => entry.Value == rejudgeId))
            queue.Cancel(job);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                foreach (var rejudge in await OpenAsync(stoppingToken))
                    await RunAsync(rejudge, stoppingToken);
                await _woken.WaitAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested || queue.IsClosed)
            {
                return;
            }
            catch (Exception fault)
            {
                // The edge of the background loop: what was judged is stored, the rest is tried again.
                Failed(log, fault);
                await Task.Delay(TryAgainAfter, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task<List<Rejudge>> OpenAsync(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Rejudges.AsNoTracking().Where(one => one.Status == RejudgeStatus.Running).OrderBy(one => one.Id).ToListAsync(cancel);
    }

    private async Task RunAsync(Rejudge rejudge, CancellationToken cancel)
    {
        if (library.Current.ById(rejudge.ChallengeId) is not { } challenge)
        {
            NotInstalled(log, rejudge.Id);
            return;
        }

        List<Guid> open;
        await using (var db = await databases.CreateDbContextAsync(cancel))
        {
            open = await db.RejudgeResults.Where(one => one.RejudgeId == rejudge.Id && one.JudgedAt == null)
                .OrderBy(one => one.SubmissionId).Select(one => one.SubmissionId).ToListAsync(cancel);
        }

        var options = new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = cancel };
        await Parallel.ForEachAsync(open, options, async (id, stop) => await JudgeAsync(rejudge.Id, id, challenge, stop));
        await FinishAsync(rejudge.Id, cancel);
        bus.Nudge(Topic.Rejudge(rejudge.ChallengeId));
    }

    private async Task JudgeAsync(Guid rejudgeId, Guid submissionId, Challenge challenge, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (!await db.Rejudges.AnyAsync(one => one.Id == rejudgeId && one.Status == RejudgeStatus.Running, cancel)
            || await db.Submissions.AsNoTracking().SingleOrDefaultAsync(one => one.Id == submissionId, cancel) is not { } submission)
            return;

        var job = JudgeSubmissions.JobOf(submission, challenge) with
        {
            Id = Guid.CreateVersion7(),
            Priority = JobPriority.Rejudge,
            Person = $"rejudge {rejudgeId}",
        };
        if (queue.Submit(job, _ => { }) is not { } ticket)
            throw new InvalidOperationException("The judge's queue is full.");
        _queued[job.Id] = rejudgeId;
        try
        {
            await using var leaving = cancel.Register(() => queue.Cancel(job.Id));
            var outcome = await ticket.Completion;
            await StoreAsync(db, rejudgeId, SubmissionSnapshot.Of(submission).JudgedAgain(outcome, challenge, clock.GetUtcNow()), cancel);
            bus.Nudge(Topic.Rejudge(challenge.Id));
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested && !queue.IsClosed)
        {
            // Its rejudge was discarded.
        }
        finally
        {
            _queued.TryRemove(job.Id, out _);
        }
    }

    private static Task<int> StoreAsync(CodeLabDb db, Guid rejudgeId, SubmissionSnapshot judged, CancellationToken cancel) => db.RejudgeResults
        .Where(one => one.RejudgeId == rejudgeId && one.SubmissionId == judged.Id && one.JudgedAt == null)
        .ExecuteUpdateAsync(
            set => set
                .SetProperty(row => row.JudgedAt, judged.FinishedAt)
                .SetProperty(row => row.Status, judged.Status)
                .SetProperty(row => row.Verdict, judged.Verdict)
                .SetProperty(row => row.Score, judged.Score)
                .SetProperty(row => row.CpuTime, judged.CpuTime)
                .SetProperty(row => row.MemoryBytes, judged.MemoryBytes)
                .SetProperty(row => row.Message, judged.Message)
                .SetProperty(row => row.Diagnostics, judged.Diagnostics)
                .SetProperty(row => row.Results, judged.Results),
            cancel);

    private async Task FinishAsync(Guid rejudgeId, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        await db.Rejudges
            .Where(one => one.Id == rejudgeId && one.Status == RejudgeStatus.Running && !db.RejudgeResults.Any(row => row.RejudgeId == rejudgeId && row.JudgedAt == null))
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.Status, RejudgeStatus.Ready), cancel);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A rejudge came to a halt; the rest is tried again")]
    private static partial void Failed(ILogger log, Exception fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Rejudge {Id} waits for the next start: its challenge is not installed now")]
    private static partial void NotInstalled(ILogger log, Guid id);
}
