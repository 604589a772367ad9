using CodeLab.Domain.Data;
using CodeLab.Domain.Results;
using Microsoft.EntityFrameworkCore;

namespace CodeLab.Domain.Accounts;

/// <summary>Exchanges a refresh token for its successor. A token that comes back after its exchange was stolen: its family ends.</summary>
public sealed class RefreshSession(CodeLabDb db, TimeProvider clock)
{
    public async Task<Result<SessionTokens>> RunAsync(string refreshToken)
    {
        var arrived = clock.GetUtcNow();
        var hash = SessionTokens.HashOf(refreshToken);
        var token = await db.RefreshTokens.Include(t => t.Session).FirstOrDefaultAsync(t => t.Hash == hash);
        if (token?.Session is not { } session)
            return AccountProblems.TokenInvalid;

        if (session.RevokedAt is not null)
            return AccountProblems.TokenRevoked;

        if (token.UsedAt is { } used)
            return used < arrived ? await RevokeAsync(session) : AccountProblems.TokenRevoked;

        return token.ExpiresAt <= arrived ? AccountProblems.TokenExpired : await ExchangeAsync(token, session);
    }

    private async Task<Result<SessionTokens>> ExchangeAsync(RefreshToken token, Session session)
    {
        token.UsedAt = clock.GetUtcNow();
        var next = SessionTokens.Issue(session, token.UsedAt.Value);
        db.RefreshTokens.Add(next.ToRecord());
        try
        {
            await db.SaveChangesAsync();
            return next;
        }
        catch (DbUpdateConcurrencyException)
        {
            // Two exchanges at the same moment are an impatient browser, not a theft: the other one won, and its pair lives.
            return AccountProblems.TokenRevoked;
        }
    }

    private async Task<Problem> RevokeAsync(Session session)
    {
        session.RevokedAt = clock.GetUtcNow();
        await db.SaveChangesAsync();
        return AccountProblems.TokenRevoked;
    }
}
