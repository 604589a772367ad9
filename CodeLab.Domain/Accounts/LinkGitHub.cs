using CodeLab.Domain.Results;
using Microsoft.AspNetCore.Identity;

namespace CodeLab.Domain.Accounts;

/// <summary>Finds or makes the account of a person whom GitHub vouches for.</summary>
public sealed class LinkGitHub(UserManager<User> users, RegisterPerson register, FindAccount find, CloseSessions closeSessions)
{
    private const string Provider = "GitHub";

    public async Task<Result<Account>> RunAsync(string gitHubId, string name, string verifiedEmail)
    {
        var user = await users.FindByLoginAsync(Provider, gitHubId) ?? await LinkAsync(gitHubId, verifiedEmail);
        if (user is null)
        {
            user = register.NewUser(name, verifiedEmail);
            user.EmailConfirmed = true;
            var created = await register.CreateAsync(user, password: null, RoleNames.Student);
            if (!created.Succeeded)
                return created;
            await AddLoginAsync(user, gitHubId);
        }

        return (await find.RunAsync(user.Id))!;
    }

    private async Task<User?> LinkAsync(string gitHubId, string verifiedEmail)
    {
        var user = await users.FindByEmailAsync(verifiedEmail);
        if (user is null)
            return null;

        await AddLoginAsync(user, gitHubId);

        // Anybody may have registered this address before its owner came. What they know must not open the owner's account.
        if (!user.EmailConfirmed)
        {
            await users.RemovePasswordAsync(user);
            user.EmailConfirmed = true;
            await users.UpdateAsync(user);
            await closeSessions.RunForAllAsync(user.Id);
        }

        return user;
    }

    private Task<IdentityResult> AddLoginAsync(User user, string gitHubId) =>
        users.AddLoginAsync(user, new UserLoginInfo(Provider, gitHubId, Provider));
}
