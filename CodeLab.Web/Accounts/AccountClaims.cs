using System.Security.Claims;
using CodeLab.Domain.Accounts;

namespace CodeLab.Web.Accounts;

/// <summary>The claims of a signed-in person, the same in the cookie and in the access token.</summary>
public static class AccountClaims
{
    public const string Id = "sub";
    public const string Name = "name";
    public const string Email = "email";
    public const string Role = "role";
    public const string Session = "sid";

    internal static ClaimsIdentity For(Account account, Guid sessionId, string scheme) => new(
        [
            new(Id, account.Id.ToString()),
            new(Name, account.Name),
            new(Email, account.Email),
            new(Role, account.Role),
            new(Session, sessionId.ToString()),
        ],
        scheme,
        Name,
        Role);

    public static Guid? FindSessionId(this ClaimsPrincipal person) =>
        Guid.TryParse(person.FindFirstValue(Session), out var id) ? id : null;
}
