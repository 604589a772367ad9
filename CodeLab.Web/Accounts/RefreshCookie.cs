using CodeLab.Domain.Accounts;

namespace CodeLab.Web.Accounts;

/// <summary>The refresh token for browsers: no script can read it, no other site can send it.</summary>
internal static class RefreshCookie
{
    public const string Name = "codelab.refresh";

    public static string? Read(HttpContext context) => context.Request.Cookies[Name];

    public static void Write(HttpContext context, SessionTokens tokens) =>
        context.Response.Cookies.Append(Name, tokens.RefreshToken, Options(tokens.RefreshExpiresAt));

    public static void Delete(HttpContext context) => context.Response.Cookies.Delete(Name, Options(expires: null));

    private static CookieOptions Options(DateTimeOffset? expires) => new()
    {
        HttpOnly = true,
        Secure = true,
        SameSite = SameSiteMode.Strict,
        Path = "/api/v1/auth",
        Expires = expires,
    };
}
