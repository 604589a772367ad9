using System.Security.Cryptography;
using System.Text;
using CodeLab.Domain.Results;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace CodeLab.Domain.Accounts;

/// <summary>
/// The way in for whoever installs CodeLab: a secret that the start prints while there is no administrator. It makes one
/// administrator and is then worthless; it is never stored, so a restart makes a new one.
/// </summary>
public sealed class FirstAdmin(IServiceScopeFactory scopes) : IDisposable
{
    private readonly SemaphoreSlim _oneAtATime = new(1);
    private byte[]? _secret;

    public void Dispose() => _oneAtATime.Dispose();

    /// <summary>The secret for the link, or null when there is an administrator already.</summary>
    public async Task<string?> InviteAsync()
    {
        if (await ExistsAsync())
            return null;

        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        _secret = Encoding.UTF8.GetBytes(secret);
        return secret;
    }

    public async Task<bool> IsInvitedAsync(string? secret) => Matches(secret) && !await ExistsAsync();

    public async Task<Result<Account>> CreateAsync(string? secret, string? name, string? email, string? password)
    {
        await _oneAtATime.WaitAsync();
        try
        {
            if (!await IsInvitedAsync(secret))
                return AccountProblems.SetupLinkInvalid;

            await using var scope = scopes.CreateAsyncScope();
            var created = await scope.ServiceProvider.GetRequiredService<RegisterPerson>().RunAsync(name, email, password, RoleNames.Admin);
            if (created.Succeeded)
                _secret = null;
            return created;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    private bool Matches(string? secret) =>
        _secret is { } expected && CryptographicOperations.FixedTimeEquals(expected, Encoding.UTF8.GetBytes(secret ?? ""));

    // A demo administrator who is locked out for good does not count.
    private async Task<bool> ExistsAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
        return (await users.GetUsersInRoleAsync(RoleNames.Admin)).Any(user => user.LockoutEnd != DateTimeOffset.MaxValue);
    }
}
