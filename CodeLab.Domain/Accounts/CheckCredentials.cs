using CodeLab.Domain.Results;
using Microsoft.AspNetCore.Identity;

namespace CodeLab.Domain.Accounts;

/// <summary>Who an e-mail and a password belong to.</summary>
public sealed class CheckCredentials(UserManager<User> users, CheckPassword check, FindAccount find, TimeProvider clock)
{
    private static readonly User Nobody = new()
    {
        PasswordHash = new PasswordHasher<User>().HashPassword(new User(), Guid.NewGuid().ToString()),
    };

    public async Task<Result<Account>> RunAsync(string? email, string? password)
    {
        var pace = SteadyPace.StartAsync(clock);
        var user = await users.FindByEmailAsync(email?.Trim() ?? "");
        if (user is not null && await check.RunAsync(user, password))
            return (await find.RunAsync(user.Id))!;

        if (user is null)
            users.PasswordHasher.VerifyHashedPassword(Nobody, Nobody.PasswordHash!, password ?? "");
        await pace;
        return AccountProblems.InvalidCredentials;
    }
}
