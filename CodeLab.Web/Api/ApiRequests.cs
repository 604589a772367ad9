using System.Security.Claims;

namespace CodeLab.Web.Api;

public static class ApiRequests
{
    /// <summary>Whether a program asked, so that the answer is an envelope and not a page.</summary>
    public static bool IsApi(this HttpContext context) =>
        context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
        || context.GetEndpoint()?.Metadata.GetMetadata<ApiEndpoint>() is not null;

    /// <summary>Who is signed in. Only for endpoints and pages that require it.</summary>
    public static Guid UserId(this ClaimsPrincipal person) =>
        person.FindUserId() ?? throw new InvalidOperationException("Nobody is signed in.");

    /// <summary>Who is signed in, or null for a visitor.</summary>
    public static Guid? FindUserId(this ClaimsPrincipal person) =>
        Guid.TryParse(person.FindFirstValue("sub"), out var id) ? id : null;
}

/// <summary>Marks an endpoint that programs call, wherever its path lies.</summary>
public sealed class ApiEndpoint;
