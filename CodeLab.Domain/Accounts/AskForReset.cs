using Microsoft.AspNetCore.Identity;

namespace CodeLab.Domain.Accounts;

/// <summary>Makes the secret part of a reset link; null for an unknown address, after the same time.</summary>
public sealed class AskForReset(UserManager<User> users, TimeProvider clock)
{
    public async Task<string?> RunAsync(string? email)
    {
        var pace = SteadyPace.StartAsync(clock);
        var user = await users.FindByEmailAsync(email?.Trim() ?? "");
        var token = user is null ? null : await users.GeneratePasswordResetTokenAsync(user);
        await pace;
        return token;
    }
}
