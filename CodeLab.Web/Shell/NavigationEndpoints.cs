using System.Security.Claims;

namespace CodeLab.Web.Shell;

public static class NavigationEndpoints
{
    private const int LongestQuery = 100;

    /// <summary>What the command palette asks: every source in the order it was registered.</summary>
    public static void MapNavigation(this RouteGroupBuilder api) =>
        api.MapGet("/navigation", async (ClaimsPrincipal person, IEnumerable<INavigationSource> sources, CancellationToken cancellation, string q = "") =>
        {
            var query = q.Trim();
            var items = new List<NavigationHit>();
            foreach (var source in sources)
                items.AddRange(await source.FindAsync(person, query[..Math.Min(query.Length, LongestQuery)], cancellation));

            return new NavigationAnswer(items);
        })
        .AllowAnonymous()
        .WithName("FindNavigation")
        .WithSummary("Pages and things the caller may go to, for the command palette")
        .WithTags("Navigation");
}
