using System.Security.Claims;

namespace CodeLab.Web.Shell;

public sealed class PageNavigation : INavigationSource
{
    public Task<IReadOnlyList<NavigationHit>> FindAsync(ClaimsPrincipal person, string query, CancellationToken cancellation)
    {
        IReadOnlyList<NavigationHit> hits =
            [.. NavigationMap.Find(person, query).Select(page => new NavigationHit(page.Label, page.Href, page.Icon, "Pages"))];
        return Task.FromResult(hits);
    }
}
