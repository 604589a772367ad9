using CodeLab.Domain.Data;
using CodeLab.Domain.Results;
using Microsoft.EntityFrameworkCore;

namespace CodeLab.Domain.Challenges;

/// <summary>Keeps what somebody has typed. The last save wins; the answer says whether it went over one that its sender had not seen.</summary>
public sealed class SaveDraft(ChallengeLibrary library, IDbContextFactory<CodeLabDb> databases, TimeProvider clock)
{
    private const int MostAttempts = 5;

    /// <param name="viewer">Whose draft it is.</param>
    /// <param name="challengeId">The challenge.</param>
    /// <param name="language">A language id of the challenge.</param>
    /// <param name="code">The text of the editor.</param>
    /// <param name="basedOn">The revision that the sender last saw; 0 for none.</param>
    /// <param name="cancel">Gives up; nothing is then stored.</param>
    public async Task<Result<DraftSaved>> RunAsync(
        Viewer viewer, Guid challengeId, string language, string? code, long basedOn, CancellationToken cancel)
    {
        if (viewer.UserId is not { } userId || library.Current.ById(challengeId) is not { } challenge || !viewer.MaySee(challenge))
            return ChallengeProblems.NotFound;
        if (!challenge.Languages.Contains(language))
            return ChallengeProblems.UnknownLanguage(language);
        if (code is null)
            return ChallengeProblems.NoDraft;
        if (System.Text.Encoding.UTF8.GetByteCount(code) > ProgramFiles.MaxBytes)
            return ChallengeProblems.CodeTooLarge;

        if (code.Contains('\0', StringComparison.Ordinal))
            return ChallengeProblems.NulInCode;

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await StoreAsync(userId, challengeId, language, code, basedOn, cancel);
            }
            catch (DbUpdateException) when (attempt < MostAttempts)
            {
                // Another tab saved at the same moment; its revision is read and this save goes on top.
            }
        }
    }

    private async Task<DraftSaved> StoreAsync(
        Guid userId, Guid challengeId, string language, string code, long basedOn, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var now = clock.GetUtcNow();
        var draft = await db.Drafts.SingleOrDefaultAsync(
            d => d.UserId == userId && d.ChallengeId == challengeId && d.Language == language, cancel);
        var seen = draft?.Revision ?? 0;
        if (draft is null)
        {
            draft = new() { UserId = userId, ChallengeId = challengeId, Language = language, Code = code, Revision = 1, SavedAt = now };
            db.Drafts.Add(draft);
        }
        else
        {
            (draft.Code, draft.Revision, draft.SavedAt) = (code, draft.Revision + 1, now);
        }

        await db.SaveChangesAsync(cancel);
        return new(draft.Revision, draft.SavedAt, WentOverUnseen: seen != basedOn);
    }
}

public sealed record DraftSaved(long Revision, DateTimeOffset SavedAt, bool WentOverUnseen);
