using CodeLab.Domain.Data;
using Microsoft.EntityFrameworkCore;

namespace CodeLab.Domain.Challenges;

/// <summary>What somebody had typed, or null.</summary>
public sealed class FindDraft(IDbContextFactory<CodeLabDb> databases)
{
    public async Task<Draft?> RunAsync(Guid userId, Guid challengeId, string language, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Drafts.AsNoTracking().SingleOrDefaultAsync(
            d => d.UserId == userId && d.ChallengeId == challengeId && d.Language == language, cancel);
    }
}
