using CodeLab.Domain.Results;
using Microsoft.AspNetCore.Identity;

namespace CodeLab.Domain.Accounts;

/// <summary>Sets a new password with a link from an e-mail. Whoever was signed in is signed out.</summary>
public sealed class ResetPassword(UserManager<User> users, CloseSessions closeSessions)
{
    public async Task<Result<Guid>> RunAsync(string? email, string? token, string? password)
    {
        if (new AccountFields().Password(password, email).Problem() is { } problem)
            return problem;

        var user = await users.FindByEmailAsync(email?.Trim() ?? "");
        if (user is null || !(await users.ResetPasswordAsync(user, token ?? "", password!)).Succeeded)
            return AccountProblems.ResetLinkInvalid;

        // The link reached the address, so the address is theirs; and a forgotten password must not stay locked.
        user.EmailConfirmed = true;
        user.LockoutEnd = null;
        user.AccessFailedCount = 0;
        await users.UpdateAsync(user);
        await closeSessions.RunForAllAsync(user.Id);
        return user.Id;
    }
}
