using CodeLab.Domain.Data;
using Microsoft.EntityFrameworkCore;

namespace CodeLab.Domain.Accounts;

/// <summary>The names of some people by their ids; who is gone has none.</summary>
public sealed class NamePeople(IDbContextFactory<CodeLabDb> databases)
{
    public async Task<IReadOnlyDictionary<Guid, string>> RunAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        if (ids.Count == 0)
            return new Dictionary<Guid, string>();
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Users.Where(user => ids.Contains(user.Id)).ToDictionaryAsync(user => user.Id, user => user.Name, cancel);
    }
}
