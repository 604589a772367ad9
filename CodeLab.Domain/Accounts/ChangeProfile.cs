using CodeLab.Domain.Results;
using Microsoft.AspNetCore.Identity;

namespace CodeLab.Domain.Accounts;

/// <summary>Changes name and e-mail. A new e-mail asks for the password, because it is the way back into the account.</summary>
public sealed class ChangeProfile(UserManager<User> users, CheckPassword check, FindAccount find)
{
    public async Task<Result<Account>> RunAsync(Guid userId, string? name, string? email, string? password)
    {
        if (new AccountFields().Name(name).Email(email).Problem() is { } problem)
            return problem;

        var user = await users.FindByIdAsync(userId.ToString()) ?? throw new InvalidOperationException($"There is no person {userId}.");
        user.Name = name!.Trim();
        if (!string.Equals(user.Email, email!.Trim(), StringComparison.OrdinalIgnoreCase))
        {
            if (!await check.RunAsync(user, password))
                return Problem.Field("password", "Enter your current password to change the e-mail.");

            user.Email = user.UserName = email.Trim();
            user.EmailConfirmed = false;
        }

        var updated = await users.UpdateAsync(user);
        return updated.Succeeded ? (await find.RunAsync(userId))! : AccountProblems.EmailTaken;
    }
}
