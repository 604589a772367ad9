using CodeLab.Domain.Results;
using Microsoft.AspNetCore.Identity;

namespace CodeLab.Domain.Accounts;

/// <summary>Sets a new password for somebody who knows the old one. Their other sessions end.</summary>
public sealed class ChangePassword(UserManager<User> users, CheckPassword check, CloseSessions closeSessions)
{
    public async Task<Result<Guid>> RunAsync(Guid userId, Guid sessionId, string? current, string? next)
    {
        var user = await users.FindByIdAsync(userId.ToString()) ?? throw new InvalidOperationException($"There is no person {userId}.");
        if (new AccountFields().Password(next, user.Email).Problem() is { } problem)
            return problem;

        // Counted like a sign-in: an open session left on a desk must not be a way to guess.
        if (!await check.RunAsync(user, current) || !(await users.ChangePasswordAsync(user, current!, next!)).Succeeded)
            return Problem.Field("current", "This is not your current password.");

        await closeSessions.RunForAllAsync(userId, except: sessionId);
        return userId;
    }
}
