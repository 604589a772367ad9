using Microsoft.AspNetCore.Identity;

namespace CodeLab.Domain.Accounts;

/// <summary>The four people of the demonstration. Their password is public, so without demo content they can't sign in.</summary>
public sealed class DemoAccounts(UserManager<User> users, RegisterPerson register)
{
    public const string Password = "CodeLab-demo-1";

    private static readonly (string Email, string Name, string Role)[] People =
    [
        ("admin@codelab.local", "Alex Admin", RoleNames.Admin),
        ("teacher@codelab.local", "Tara Teacher", RoleNames.Instructor),
        ("committee@codelab.local", "Chris Committee", RoleNames.Committee),
        ("student@codelab.local", "Sam Student", RoleNames.Student),
    ];

    public async Task OpenAsync()
    {
        foreach (var (email, name, role) in People)
        {
            if (await users.FindByEmailAsync(email) is { } user)
                await LockAsync(user, null);
            else
                await register.RunAsync(name, email, Password, role);
        }
    }

    public async Task CloseAsync()
    {
        foreach (var (email, _, _) in People)
        {
            if (await users.FindByEmailAsync(email) is { } user && await users.CheckPasswordAsync(user, Password))
                await LockAsync(user, DateTimeOffset.MaxValue);
        }
    }

    private async Task LockAsync(User user, DateTimeOffset? until)
    {
        if (user.LockoutEnd != until)
            await users.SetLockoutEndDateAsync(user, until);
    }
}
