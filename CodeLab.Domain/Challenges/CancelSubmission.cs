using CodeLab.Domain.Data;
using CodeLab.Domain.Results;
using Microsoft.EntityFrameworkCore;

namespace CodeLab.Domain.Challenges;

/// <summary>Takes a submission back that waits or is being judged. It stays in the history, without a verdict.</summary>
public sealed class CancelSubmission(
    FindSubmission find, JudgeSubmissions judge, IDbContextFactory<CodeLabDb> databases, TimeProvider clock)
{
    public async Task<Result<SubmissionView>> RunAsync(Viewer viewer, Guid id, CancellationToken cancel)
    {
        var found = await find.RunAsync(viewer, id, cancel);
        if (!found.Succeeded)
            return found.Problem;
        if (found.Value.Snapshot.UserId != viewer.UserId)
            return ChallengeProblems.NotYourSubmission;

        await using (var db = await databases.CreateDbContextAsync(cancel))
        {
            if (!await SubmissionEnd.CancelAsync(db, id, clock.GetUtcNow(), cancel))
                return ChallengeProblems.AlreadyEnded;
        }

        // From here on it is cancelled, also if the server dies before the judge hears of it.
        await judge.WithdrawAsync(id);
        return await find.RunAsync(viewer, id, cancel);
    }
}
