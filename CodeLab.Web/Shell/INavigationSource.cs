using System.Security.Claims;

namespace CodeLab.Web.Shell;

/// <summary>A capability's answers to the command palette. Pages are one; challenges and people bring their own.</summary>
public interface INavigationSource
{
    /// <summary>What this person may go to, best first, a dozen at most. An empty query asks for what is worth offering unasked.</summary>
    Task<IReadOnlyList<NavigationHit>> FindAsync(ClaimsPrincipal person, string query, CancellationToken cancellation);
}
