using System.Security.Claims;
using CodeLab.Domain.Accounts;
using CodeLab.Web.Api;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace CodeLab.Web.Accounts;

/// <summary>Sign-in by cookie, for pages.</summary>
internal static class SiteCookie
{
    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "codelab.session";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;

        // A school's first installation is plain http in its own network; behind https the cookie is secure.
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = TimeSpan.FromDays(7);
        options.SlidingExpiration = true;
        options.LoginPath = "/account/sign-in";
        options.AccessDeniedPath = "/account/denied";
        options.ReturnUrlParameter = "returnUrl";
        options.Events.OnValidatePrincipal = CheckSessionAsync;
        options.Events.OnRedirectToLogin = redirect => Answer(redirect, () => redirect.HttpContext.Refuse(ApiProblems.MissingToken));
        options.Events.OnRedirectToAccessDenied = redirect => Answer(redirect, () => redirect.HttpContext.Refuse(ApiProblems.Forbidden));
    }

    public static Task SignInAsync(HttpContext context, Account account, Guid sessionId) => context.SignInAsync(
        IdentityConstants.ApplicationScheme,
        new ClaimsPrincipal(AccountClaims.For(account, sessionId, IdentityConstants.ApplicationScheme)),
        new AuthenticationProperties { IsPersistent = true });

    private static async Task CheckSessionAsync(CookieValidatePrincipalContext validate)
    {
        var gate = validate.HttpContext.RequestServices.GetRequiredService<SessionGate>();
        var open = validate.Principal?.FindSessionId() is { } session
            && await gate.IsOpenAsync(session, validate.HttpContext.RequestAborted);
        if (open)
            return;

        validate.RejectPrincipal();
        await validate.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    private static Task Answer(RedirectContext<CookieAuthenticationOptions> redirect, Action refuse)
    {
        if (redirect.HttpContext.IsApi())
            refuse();
        else
            redirect.Response.Redirect(redirect.RedirectUri);
        return Task.CompletedTask;
    }
}
