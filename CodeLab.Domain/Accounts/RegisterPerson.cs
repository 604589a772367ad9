using CodeLab.Domain.Results;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CodeLab.Domain.Accounts;

/// <summary>Makes an account. Its role is the server's decision: whoever registers is a student.</summary>
public sealed class RegisterPerson(UserManager<User> users, TimeProvider clock)
{
    public Task<Result<Account>> RunAsync(string? name, string? email, string? password) =>
        RunAsync(name, email, password, RoleNames.Student);

    internal async Task<Result<Account>> RunAsync(string? name, string? email, string? password, string role)
    {
        if (new AccountFields().Name(name).Email(email).Password(password, email).Problem() is { } problem)
            return problem;

        return await CreateAsync(NewUser(name!.Trim(), email!.Trim()), password, role);
    }

    internal User NewUser(string name, string email) => new()
    {
        Name = name,
        Email = email,
        UserName = email,
        LockoutEnabled = true,
        CreatedAt = clock.GetUtcNow(),
    };

    internal async Task<Result<Account>> CreateAsync(User user, string? password, string role)
    {
        try
        {
            var created = password is null ? await users.CreateAsync(user) : await users.CreateAsync(user, password);
            if (!created.Succeeded)
                return Refusal(created);
        }
        catch (DbUpdateException) when (IsTakenMeanwhile(user.Email!))
        {
            return AccountProblems.EmailTaken;
        }

        await users.AddToRoleAsync(user, role);
        return new Account(user.Id, user.Email!, user.Name, role);
    }

    // Two registrations at once both find the address free; the database's unique index decides.
    private bool IsTakenMeanwhile(string email)
    {
        var name = users.NormalizeName(email);
        return users.Users.AsNoTracking().Any(u => u.NormalizedUserName == name);
    }

    private static Problem Refusal(IdentityResult refused) =>
        refused.Errors.Any(error =>
            error.Code is nameof(IdentityErrorDescriber.DuplicateEmail) or nameof(IdentityErrorDescriber.DuplicateUserName))
            ? AccountProblems.EmailTaken
            : Problem.Field("password", string.Join(' ', refused.Errors.Select(error => error.Description)));
}
