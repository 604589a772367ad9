using CodeLab.Domain.Data;
using Microsoft.EntityFrameworkCore;

namespace CodeLab.Domain.Challenges;

/// <summary>How far a person is with each challenge they tried.</summary>
public sealed class ProgressByChallenge(IDbContextFactory<CodeLabDb> databases)
{
    public async Task<IReadOnlyDictionary<Guid, ChallengeProgress>> RunAsync(Guid userId, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Submissions.AsNoTracking()
            .Where(s => s.UserId == userId && s.Status != SubmissionStatus.Cancelled)
            .GroupBy(s => s.ChallengeId)
            .Select(own => new ChallengeProgress(
                own.Key,
                own.Count(),
                own.Max(s => s.Score),
                own.Any(s => s.Status == SubmissionStatus.Passed),
                own.Max(s => s.CreatedAt)))
            .ToDictionaryAsync(progress => progress.ChallengeId, cancel);
    }
}

public sealed record ChallengeProgress(Guid ChallengeId, int Submissions, double BestScore, bool Solved, DateTimeOffset LastAt);
