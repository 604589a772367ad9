using CodeLab.Domain.Data;
using Microsoft.EntityFrameworkCore;

namespace CodeLab.Domain.Accounts;

/// <summary>Ends one session, or all of a person's: their cookies, access tokens and refresh tokens are refused from then on.</summary>
public sealed class CloseSessions(CodeLabDb db, TimeProvider clock)
{
    public Task RunAsync(Guid sessionId) => EndAsync(db.Sessions.Where(s => s.Id == sessionId));

    public Task RunForAllAsync(Guid userId, Guid? except = null) =>
        EndAsync(db.Sessions.Where(s => s.UserId == userId && s.Id != except));

    private Task<int> EndAsync(IQueryable<Session> sessions)
    {
        var now = clock.GetUtcNow();
        return sessions.Where(s => s.RevokedAt == null).ExecuteUpdateAsync(s => s.SetProperty(x => x.RevokedAt, now));
    }
}
