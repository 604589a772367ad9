using CodeLab.Domain.Data;
using CodeLab.Domain.Results;
using CodeLab.Judge.Queue;
using Microsoft.EntityFrameworkCore;

namespace CodeLab.Domain.Challenges;

/// <summary>The newest state of a submission, for its owner and for those who teach.</summary>
public sealed class FindSubmission(
    JudgeSubmissions judge, ChallengeLibrary library, JudgeQueue queue, IDbContextFactory<CodeLabDb> databases)
{
    public async Task<Result<SubmissionView>> RunAsync(Viewer viewer, Guid id, CancellationToken cancel)
    {
        var snapshot = judge.Active(id) ?? await StoredAsync(id, cancel);
        if (snapshot is null || (snapshot.UserId != viewer.UserId && !viewer.Teaches))
            return ChallengeProblems.NoSubmission;
        return library.Current.ById(snapshot.ChallengeId) is { } challenge
            ? SubmissionView.Of(snapshot, challenge, viewer, queue)
            : new SubmissionView(snapshot, []);
    }

    private async Task<SubmissionSnapshot?> StoredAsync(Guid id, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var row = await db.Submissions.AsNoTracking().SingleOrDefaultAsync(submission => submission.Id == id, cancel);
        return row is null ? null : SubmissionSnapshot.Of(row);
    }
}
