using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;

namespace CodeLab.Web.Api;

/// <summary>
/// A request that changes something and is signed in by the site's cookie must carry the anti-forgery header, because a browser
/// sends cookies for every page. A bearer token is only sent on purpose and needs none.
/// </summary>
internal sealed class CsrfCheck(RequestDelegate next, IAntiforgery antiforgery)
{
    public const string Header = "X-CSRF-Token";

    public async Task InvokeAsync(HttpContext context)
    {
        if (IsAtRisk(context) && !(context.Request.Headers.ContainsKey(Header) && await antiforgery.IsRequestValidAsync(context)))
            await ApiProblems.CsrfTokenMissing.ToResponse().ExecuteAsync(context);
        else
            await next(context);
    }

    private static bool IsAtRisk(HttpContext context) =>
        context.User.Identity is { IsAuthenticated: true } identity
        && identity.AuthenticationType == IdentityConstants.ApplicationScheme
        && !HttpMethods.IsGet(context.Request.Method)
        && !HttpMethods.IsHead(context.Request.Method)
        && !HttpMethods.IsOptions(context.Request.Method)
        && context.IsApi();
}
