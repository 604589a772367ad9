using System.Security.Claims;

namespace CodeLab.Web.Shell;

/// <summary>Every page that the rail, the bottom bar and the palette know, in the order of the rail.</summary>
public static class NavigationMap
{
    private static readonly IReadOnlyList<NavigationItem> Pages =
    [
        new("Home", "/", "house", NavigationAudience.SignedIn) { Words = "start overview" },
        new("Challenges", "/challenges", "code", NavigationAudience.Everyone) { Words = "exercises tasks practise" },
        new("My submissions", "/submissions", "list-checks", NavigationAudience.SignedIn) { Words = "history results verdicts" },
        new("Content", "/content", "package", NavigationAudience.Teachers) { Words = "packages import scan findings" },
        new("Judge", "/judge", "gavel", NavigationAudience.Teachers) { Words = "queue workers sandbox languages" },
        new("API", "/api-docs", "braces", NavigationAudience.Everyone) { Words = "openapi programs tokens" },
        new("Profile", "/account/profile", "user", NavigationAudience.SignedIn) { Words = "account name password", InRail = false },
        new("Sign in", "/account/sign-in", "log-in", NavigationAudience.Visitors) { Words = "log in", InRail = false },
        new("Create an account", "/account/register", "user-plus", NavigationAudience.Visitors) { Words = "register sign up", InRail = false },
    ];

    public static IEnumerable<NavigationItem> Rail(ClaimsPrincipal person) => Pages.Where(page => page.InRail && page.IsFor(person));

    /// <summary>Every word of the query must start a word of the page; without a query all pages answer.</summary>
    public static IEnumerable<NavigationItem> Find(ClaimsPrincipal person, string query)
    {
        var wanted = query.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Pages.Where(page => page.IsFor(person) && wanted.All(word => HasWord(page, word)));
    }

    private static bool HasWord(NavigationItem page, string start) =>
        $"{page.Label} {page.Words}".Split(' ').Any(word => word.StartsWith(start, StringComparison.CurrentCultureIgnoreCase));
}
