using System.Security.Claims;
using CodeLab.Domain.Challenges;
using CodeLab.Web.Shell;

namespace CodeLab.Web.Challenges;

/// <summary>Challenges in the command palette. Unasked it offers none: the list has a page of its own.</summary>
public sealed class ChallengeNavigation(ChallengeLibrary library) : INavigationSource
{
    private const int Most = 8;

    public Task<IReadOnlyList<NavigationHit>> FindAsync(ClaimsPrincipal person, string query, CancellationToken cancellation)
    {
        if (query.Length == 0)
            return Task.FromResult<IReadOnlyList<NavigationHit>>([]);

        var found = new ChallengeQuery { Search = query, Limit = Most }.Run(library.Current, person.Viewer().Teaches);
        return Task.FromResult<IReadOnlyList<NavigationHit>>([.. found.Challenges.Select(Hit)]);
    }

    private static NavigationHit Hit(Challenge challenge) =>
        new(challenge.Title, $"/challenges/{challenge.Slug}", "code", "Challenges") { Detail = challenge.Band.ToString() };
}
