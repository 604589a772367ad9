using CodeLab.Domain.Data;
using Microsoft.EntityFrameworkCore;

namespace CodeLab.Domain.Accounts;

/// <summary>A person with their role, as it is now.</summary>
public sealed class FindAccount(CodeLabDb db)
{
    public async Task<Account?> RunAsync(Guid userId)
    {
        var user = await db.Users.AsNoTracking().FirstOrDefaultAsync(u => u.Id == userId);
        if (user is null)
            return null;

        var role = await db.UserRoles.Where(link => link.UserId == userId)
            .Join(db.Roles, link => link.RoleId, role => role.Id, (_, role) => role.Name)
            .FirstOrDefaultAsync();
        return new Account(user.Id, user.Email!, user.Name, role ?? RoleNames.Student);
    }
}
