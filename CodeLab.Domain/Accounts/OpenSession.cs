using CodeLab.Domain.Data;

namespace CodeLab.Domain.Accounts;

/// <summary>Starts a session for somebody who has just proved who they are.</summary>
public sealed class OpenSession(CodeLabDb db, TimeProvider clock)
{
    public async Task<SessionTokens> RunAsync(Guid userId)
    {
        var now = clock.GetUtcNow();
        var session = new Session { UserId = userId, CreatedAt = now };
        var tokens = SessionTokens.Issue(session, now);
        db.Sessions.Add(session);
        db.RefreshTokens.Add(tokens.ToRecord());
        await db.SaveChangesAsync();
        return tokens;
    }
}
