using CodeLab.Domain.Results;
using Microsoft.AspNetCore.Identity;

namespace CodeLab.Domain.Accounts;

/// <summary>E-mail and password against the accounts, counting failures towards a lockout.</summary>
public sealed class CheckCredentials(UserManager<User> users, FindAccount find, TimeProvider clock)
{
    private static readonly User Nobody = new() { PasswordHash = new PasswordHasher<User>().HashPassword(new User(), Guid.NewGuid().ToString()) };

    public async Task<Result<Account>> RunAsync(string? email, string? password)
    {
        var pace = SteadyPace.StartAsync(clock);
        var user = await users.FindByEmailAsync(email?.Trim() ?? "");
        if (user is not null && await IsRightAsync(user, password ?? ""))
            return (await find.RunAsync(user.Id))!;

        if (user is null)
            users.PasswordHasher.VerifyHashedPassword(Nobody, Nobody.PasswordHash!, password ?? "");
        await pace;
        return AccountProblems.InvalidCredentials;
    }

    // A locked account's password is checked all the same, so that the lock can't be seen in the answer's time.
    private async Task<bool> IsRightAsync(User user, string password)
    {
        var right = await users.CheckPasswordAsync(user, password);
        if (await users.IsLockedOutAsync(user))
            return false;

        if (!right)
            await users.AccessFailedAsync(user);
        else if (user.AccessFailedCount > 0)
            await users.ResetAccessFailedCountAsync(user);
        return right;
    }
}
