using System.Security.Claims;
using CodeLab.Domain.Accounts;

namespace CodeLab.Web.Shell;

/// <summary>A page that navigation leads to.</summary>
public sealed record NavigationItem(string Label, string Href, string Icon, NavigationAudience Audience)
{
    /// <summary>Other words a person may look for it with.</summary>
    public string Words { get; init; } = "";

    /// <summary>Whether it has a place in the rail; the others are found by searching.</summary>
    public bool InRail { get; init; } = true;

    public bool IsFor(ClaimsPrincipal person) => Audience switch
    {
        NavigationAudience.Everyone => true,
        NavigationAudience.Visitors => person.Identity?.IsAuthenticated != true,
        NavigationAudience.SignedIn => person.Identity?.IsAuthenticated == true,
        NavigationAudience.Teachers => person.IsInRole(RoleNames.Instructor) || person.IsInRole(RoleNames.Admin),
        _ => throw new InvalidOperationException($"No rule for {Audience}."),
    };
}
