using CodeLab.Domain.Data;
using CodeLab.Domain.Results;
using CodeLab.Judge;
using Microsoft.EntityFrameworkCore;

namespace CodeLab.Domain.Rejudging;

/// <summary>What a rejudge has found so far: counts, and a page of who has what and would get what.</summary>
public sealed class PreviewRejudge(IDbContextFactory<CodeLabDb> databases)
{
    public const int MaxLimit = 100;
    private const double SameScore = 0.005;

    /// <summary>The rejudge that a challenge had last, if any.</summary>
    public async Task<Guid?> LatestAsync(Guid challengeId, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Rejudges.Where(one => one.ChallengeId == challengeId).OrderByDescending(one => one.Id).Select(one => (Guid?)one.Id).FirstOrDefaultAsync(cancel);
    }

    public async Task<Result<RejudgePreview>> RunAsync(Guid id, bool changedOnly, int page, int limit, CancellationToken cancel)
    {
        (page, limit) = (Math.Max(page, 1), Math.Clamp(limit, 1, MaxLimit));
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await db.Rejudges.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancel) is not { } rejudge)
            return RejudgeProblems.NotFound;

        var all = db.RejudgeResults.AsNoTracking().Where(one => one.RejudgeId == id);
        var judged = all.Where(one => one.JudgedAt != null && one.Verdict != Verdict.InternalError);
        var changed = judged.Where(one => one.Verdict != one.OldVerdict || one.Score > one.OldScore + SameScore || one.Score < one.OldScore - SameScore);
        var counts = new RejudgeCounts(
            await all.CountAsync(cancel),
            await all.CountAsync(one => one.JudgedAt != null, cancel),
            await changed.CountAsync(cancel),
            await judged.CountAsync(one => one.Score > one.OldScore + SameScore, cancel),
            await judged.CountAsync(one => one.Score < one.OldScore - SameScore, cancel),
            await all.CountAsync(one => one.JudgedAt != null && one.Verdict == Verdict.InternalError, cancel));

        var listed = changedOnly ? changed : all;
        var total = changedOnly ? counts.Changed : counts.Total;
        var skip = (int)Math.Min((page - 1L) * limit, total);
        var rows = await listed.OrderBy(one => one.SubmissionId).Skip(skip).Take(limit)
            .Select(one => new RejudgeRow(
                one.SubmissionId, one.Submission!.User!.Name, one.Submission.Language, one.Submission.CreatedAt,
                one.OldVerdict, one.OldScore, one.JudgedAt == null ? Verdict.NotJudged : one.Verdict, one.Score))
            .ToListAsync(cancel);
        return new RejudgePreview(rejudge, counts, rows, total, page, limit);
    }
}

/// <param name="Rejudge">What was asked for, and how far it is.</param>
/// <param name="Counts">Over all of its submissions.</param>
/// <param name="Rows">One page of them.</param>
/// <param name="Total">How many the list has on all pages.</param>
/// <param name="Page">From 1.</param>
/// <param name="Limit">Rows on a page.</param>
public sealed record RejudgePreview(Rejudge Rejudge, RejudgeCounts Counts, IReadOnlyList<RejudgeRow> Rows, int Total, int Page, int Limit);

/// <param name="Total">Submissions of the rejudge.</param>
/// <param name="Judged">How many were judged again.</param>
/// <param name="Changed">How many would get another verdict or score.</param>
/// <param name="Better">How many would get more points.</param>
/// <param name="Worse">How many would get fewer points.</param>
/// <param name="Failed">How many the judge itself failed on; they keep what they have.</param>
public sealed record RejudgeCounts(int Total, int Judged, int Changed, int Better, int Worse, int Failed);

/// <summary>One submission: who, what it has, and what it would get; not judged yet where the new verdict says so.</summary>
public sealed record RejudgeRow(
    Guid SubmissionId, string Person, string Language, DateTimeOffset CreatedAt, Verdict OldVerdict, double OldScore, Verdict Verdict, double Score);
