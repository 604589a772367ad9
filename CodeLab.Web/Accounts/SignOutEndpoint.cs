using CodeLab.Domain.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace CodeLab.Web.Accounts;

/// <summary>Where the site's sign-out forms post to. Reading a form makes the framework check its anti-forgery token.</summary>
internal static class SignOutEndpoint
{
    public static void MapSignOut(this WebApplication app) => app.MapPost("/account/sign-out", RunAsync).AllowAnonymous();

    private static async Task<IResult> RunAsync([FromForm] string? returnUrl, CloseSessions close, HttpContext context)
    {
        if (context.User.FindSessionId() is { } session)
            await close.RunAsync(session);
        await context.SignOutAsync(IdentityConstants.ApplicationScheme);
        return Results.LocalRedirect(LocalUrl.OrStart(returnUrl));
    }
}
