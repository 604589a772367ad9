using CodeLab.Domain.Challenges;
using CodeLab.Domain.Data;
using CodeLab.Domain.Results;
using Microsoft.EntityFrameworkCore;

namespace CodeLab.Domain.Rejudging;

/// <summary>Chooses the submissions of a challenge that are judged again, stores the choice, and sets the judge on it.</summary>
public sealed class StartRejudge(
    ChallengeLibrary library, RunRejudges running, IDbContextFactory<CodeLabDb> databases, TimeProvider clock)
{
    private static readonly SubmissionStatus[] Judged = [SubmissionStatus.Passed, SubmissionStatus.Failed, SubmissionStatus.Error];

    public async Task<Result<Rejudge>> RunAsync(Guid userId, Guid challengeId, RejudgeScope scope, string? language, CancellationToken cancel)
    {
        if (library.Current.ById(challengeId) is not { } challenge)
            return ChallengeProblems.NotFound;
        if (language is not null && !challenge.Languages.Contains(language))
            return ChallengeProblems.UnknownLanguage(language);

        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await db.Rejudges.AnyAsync(one => one.ChallengeId == challengeId && (one.Status == RejudgeStatus.Running || one.Status == RejudgeStatus.Ready), cancel))
            return RejudgeProblems.AlreadyOpen;

        var rejudge = new Rejudge { ChallengeId = challengeId, StartedById = userId, Scope = scope, Language = language, CreatedAt = clock.GetUtcNow() };
        var chosen = await ChooseAsync(db, rejudge, cancel);
        if (chosen.Count == 0)
            return RejudgeProblems.NothingToJudge;
        db.Add(rejudge);
        db.AddRange(chosen);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException) when (!cancel.IsCancellationRequested)
        {
            // The database lets only one be open: somebody else's came first.
            return RejudgeProblems.AlreadyOpen;
        }

        running.Wake();
        return rejudge;
    }

    private static async Task<List<RejudgeResult>> ChooseAsync(CodeLabDb db, Rejudge rejudge, CancellationToken cancel)
    {
        var rows = await db.Submissions.AsNoTracking()
            .Where(s => s.ChallengeId == rejudge.ChallengeId && Judged.Contains(s.Status) && (rejudge.Language == null || s.Language == rejudge.Language))
            .OrderBy(s => s.Id)
            .Select(s => new { s.Id, s.UserId, s.Status, s.Verdict, s.Score })
            .ToListAsync(cancel);
        var chosen = rejudge.Scope switch
        {
            RejudgeScope.All => rows,
            RejudgeScope.Accepted => rows.Where(row => row.Status == SubmissionStatus.Passed),
            RejudgeScope.LatestPerPerson => rows.GroupBy(row => row.UserId).Select(own => own.Last()),
            _ => throw new InvalidOperationException($"No rule for {rejudge.Scope}."),
        };
        return [.. chosen.Select(row => new RejudgeResult { RejudgeId = rejudge.Id, SubmissionId = row.Id, OldVerdict = row.Verdict, OldScore = row.Score })];
    }
}
