using System.Security.Claims;
using CodeLab.Domain.Accounts;
using CodeLab.Domain.Challenges;
using CodeLab.Web.Api;

namespace CodeLab.Web.Challenges;

public static class Viewers
{
    /// <summary>Who asks, as far as challenges are concerned.</summary>
    public static Viewer Viewer(this ClaimsPrincipal person) =>
        new(person.FindUserId(), person.IsInRole(RoleNames.Instructor) || person.IsInRole(RoleNames.Admin));
}
