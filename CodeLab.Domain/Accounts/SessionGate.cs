using CodeLab.Domain.Data;
using Microsoft.EntityFrameworkCore;

namespace CodeLab.Domain.Accounts;

/// <summary>Asked for every request that carries a cookie or an access token: one look-up by primary key.</summary>
public sealed class SessionGate(IDbContextFactory<CodeLabDb> databases)
{
    public async Task<bool> IsOpenAsync(Guid sessionId, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Sessions.AnyAsync(s => s.Id == sessionId && s.RevokedAt == null, cancel);
    }
}
