using CodeLab.Domain.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CodeLab.Domain.Accounts;

/// <summary>
/// Compares a password, and locks the account after repeated failures. Each attempt is counted before it is compared, in one
/// statement: however many guesses arrive at once, no more than the limit are ever looked at.
/// </summary>
public sealed class CheckPassword(UserManager<User> users, CodeLabDb db, TimeProvider clock)
{
    private const int MaxFailures = 5;
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(5);

    public async Task<bool> RunAsync(User user, string? password)
    {
        var allowed = await CountAsync(user.Id);

        // Compared even when locked, so that the lock can't be seen in the answer's time.
        var right = await users.CheckPasswordAsync(user, password ?? "");
        if (allowed && right)
            await ForgetFailuresAsync(user.Id);
        return allowed && right;
    }

    private async Task<bool> CountAsync(Guid userId)
    {
        var now = clock.GetUtcNow();
        var until = now + Rest;
        var counted = await db.Users
            .Where(u => u.Id == userId && (u.LockoutEnd == null || u.LockoutEnd < now))
            .ExecuteUpdateAsync(u => u
                .SetProperty(x => x.LockoutEnd, x => x.AccessFailedCount + 1 >= MaxFailures ? until : null)
                .SetProperty(x => x.AccessFailedCount, x => x.AccessFailedCount + 1 >= MaxFailures ? 0 : x.AccessFailedCount + 1));
        return counted > 0;
    }

    private Task<int> ForgetFailuresAsync(Guid userId) => db.Users
        .Where(u => u.Id == userId)
        .ExecuteUpdateAsync(u => u
            .SetProperty(x => x.LockoutEnd, (DateTimeOffset?)null)
            .SetProperty(x => x.AccessFailedCount, 0));
}
