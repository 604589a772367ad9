using CodeLab.Domain.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CodeLab.Domain.Challenges;

/// <summary>
/// At start, queues again what a stop or a crash left without a verdict, oldest first. At a stop, sees that what still gets its verdict
/// is stored.
/// </summary>
internal sealed partial class ResumeSubmissions(
    IDbContextFactory<CodeLabDb> databases, ChallengeLibrary library, JudgeSubmissions judge, ILogger<ResumeSubmissions> log)
    : BackgroundService
{
    private const int BatchSize = 200;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await judge.SettleAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var db = await databases.CreateDbContextAsync(stoppingToken);
        var last = Guid.Empty;
        while (true)
        {
            // Version 7 ids rise with time, so they give both the order and the page.
            var batch = await db.Submissions.AsNoTracking()
                .Where(s => (s.Status == SubmissionStatus.Pending || s.Status == SubmissionStatus.Running) && s.Id > last)
                .OrderBy(s => s.Id)
                .Take(BatchSize)
                .ToListAsync(stoppingToken);
            if (batch.Count == 0)
                return;

            foreach (var submission in batch)
                Resume(submission);
            last = batch[^1].Id;
        }
    }

    private void Resume(Submission submission)
    {
        if (library.Current.ById(submission.ChallengeId) is not { } challenge)
            Waiting(log, submission.Id, "its challenge is not installed now");
        else if (!judge.Enqueue(submission, challenge))
            Waiting(log, submission.Id, "the queue is full");
        else
            Resumed(log, submission.Id);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Submission {Id} had no verdict yet and is judged again")]
    private static partial void Resumed(ILogger log, Guid id);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Submission {Id} waits for the next start: {Reason}")]
    private static partial void Waiting(ILogger log, Guid id, string reason);
}
