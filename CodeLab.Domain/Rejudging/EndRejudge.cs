using CodeLab.Domain.Data;
using CodeLab.Domain.Live;
using CodeLab.Domain.Results;
using CodeLab.Judge;
using Microsoft.EntityFrameworkCore;

namespace CodeLab.Domain.Rejudging;

/// <summary>Makes the preview of a rejudge what students have, all of it or nothing; or throws the preview away.</summary>
public sealed class EndRejudge(RunRejudges running, IDbContextFactory<CodeLabDb> databases, LiveBus bus, TimeProvider clock)
{
    /// <summary>What the judge itself failed on keeps its result: a fault of ours costs nobody points.</summary>
    public async Task<Result<Rejudge>> ApplyAsync(Guid id, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (!await MoveAsync(db, id, [RejudgeStatus.Ready], RejudgeStatus.Applied, cancel))
            return await WhyNotAsync(db, id, cancel);

        var people = new HashSet<Guid>();
        var rows = db.RejudgeResults.AsNoTracking().Where(one => one.RejudgeId == id && one.JudgedAt != null && one.Verdict != Verdict.InternalError);
        foreach (var submissionId in await rows.Select(one => one.SubmissionId).ToListAsync(cancel))
        {
            var row = await rows.Include(one => one.Submission).SingleAsync(one => one.SubmissionId == submissionId, cancel);
            people.Add(row.Submission!.UserId);
            await ApplyAsync(db, row, cancel);
        }

        await transaction.CommitAsync(cancel);
        return await EndedAsync(db, id, people);
    }

    public async Task<Result<Rejudge>> DiscardAsync(Guid id, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (!await MoveAsync(db, id, [RejudgeStatus.Running, RejudgeStatus.Ready], RejudgeStatus.Discarded, cancel))
            return await WhyNotAsync(db, id, cancel);
        running.Withdraw(id);
        return await EndedAsync(db, id, []);
    }

    // One statement asks for the status and changes it, so that two clicks, or two teachers, end it once.
    private async Task<bool> MoveAsync(CodeLabDb db, Guid id, RejudgeStatus[] from, RejudgeStatus to, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return await db.Rejudges.Where(one => one.Id == id && from.Contains(one.Status))
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.Status, to).SetProperty(one => one.EndedAt, now), cancel) == 1;
    }

    private static Task<int> ApplyAsync(CodeLabDb db, RejudgeResult row, CancellationToken cancel) => db.Submissions
        .Where(one => one.Id == row.SubmissionId)
        .ExecuteUpdateAsync(
            set => set
                .SetProperty(one => one.Status, row.Status)
                .SetProperty(one => one.Verdict, row.Verdict)
                .SetProperty(one => one.Score, row.Score)
                .SetProperty(one => one.CpuTime, row.CpuTime)
                .SetProperty(one => one.MemoryBytes, row.MemoryBytes)
                .SetProperty(one => one.Message, row.Message)
                .SetProperty(one => one.Diagnostics, row.Diagnostics)
                .SetProperty(one => one.Results, row.Results),
            cancel);

    private async Task<Rejudge> EndedAsync(CodeLabDb db, Guid id, IReadOnlyCollection<Guid> people)
    {
        var rejudge = await db.Rejudges.AsNoTracking().SingleAsync(one => one.Id == id);
        bus.Nudge(Topic.Rejudge(rejudge.ChallengeId));
        foreach (var person in people)
            bus.Nudge(Topic.Person(person));
        return rejudge;
    }

    private static async Task<Problem> WhyNotAsync(CodeLabDb db, Guid id, CancellationToken cancel) =>
        await db.Rejudges.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancel) switch
        {
            null => RejudgeProblems.NotFound,
            { Status: RejudgeStatus.Running } => RejudgeProblems.StillRunning,
            _ => RejudgeProblems.Ended,
        };
}
