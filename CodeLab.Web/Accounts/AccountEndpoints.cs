using CodeLab.Domain.Accounts;
using CodeLab.Web.Api;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace CodeLab.Web.Accounts;

public static class AccountEndpoints
{
    public static void MapAccounts(this RouteGroupBuilder api)
    {
        var auth = api.MapGroup("/auth").WithTags("Accounts").AddEndpointFilter((context, next) =>
        {
            context.HttpContext.Response.Headers.CacheControl = "no-store";
            return next(context);
        });
        var ways = auth.MapGroup("").AllowAnonymous().RequireRateLimiting(RateLimits.Auth);
        ways.MapPost("/register", RegisterAsync).Produces<TokenAnswer>(201).Refuses(400, 409, 429)
            .WithSummary("Makes an account with the role STUDENT");
        ways.MapPost("/login", LoginAsync).Produces<TokenAnswer>().Refuses(400, 401, 429)
            .WithSummary("Signs in: an access token for an hour and a refresh token for seven days");
        ways.MapPost("/refresh", RefreshAsync).Produces<TokenAnswer>().Refuses(400, 401, 429)
            .WithSummary("Exchanges a refresh token, of the body or of the cookie, for a new pair");
        ways.MapPost("/github", GitHubAsync).Produces<TokenAnswer>().Refuses(400, 401, 403, 429, 503)
            .WithSummary("Signs in with a code from GitHub");
        auth.MapPost("/logout", LogoutAsync).Produces<LogoutAnswer>().Refuses(401, 403)
            .WithSummary("Ends the session: its access and refresh tokens are dead from now on");
        auth.MapGet("/me", MeAsync).Produces<UserAnswer>().Refuses(401)
            .WithSummary("Who is signed in");

        // Outside the group above: making the token sets the same header itself, and complains about another.
        api.MapGet("/auth/csrf-token", CsrfToken).AllowAnonymous().WithTags("Accounts").Produces<CsrfAnswer>()
            .WithSummary("The value for the header X-CSRF-Token, for programs that use the site's cookie");
    }

    private static async Task<IResult> RegisterAsync(RegisterBody body, SignIn signIn, AccessTokens tokens, HttpContext context) =>
        (await signIn.RegisterAsync(body.Name, body.Email, body.Password))
            .ToResponse(person => Results.Created("/api/v1/auth/me", Answer(context, tokens, person)));

    private static async Task<IResult> LoginAsync(LoginBody body, SignIn signIn, AccessTokens tokens, HttpContext context) =>
        (await signIn.RunAsync(body.Email, body.Password)).ToResponse(person => Results.Ok(Answer(context, tokens, person)));

    private static async Task<IResult> RefreshAsync(SignIn signIn, AccessTokens tokens, HttpContext context, RefreshBody? body = null)
    {
        if ((body?.RefreshToken ?? RefreshCookie.Read(context)) is not { Length: > 0 } token)
            return ApiProblems.MissingToken.ToResponse();

        var refreshed = await signIn.RefreshAsync(token);
        if (!refreshed.Succeeded)
            RefreshCookie.Delete(context);
        return refreshed.ToResponse(person => Results.Ok(Answer(context, tokens, person)));
    }

    private static async Task<IResult> GitHubAsync(
        GitHubBody body, GitHub gitHub, SignIn signIn, AccessTokens tokens, HttpContext context) =>
        (await signIn.OpenAsync(await gitHub.RunAsync(body.Code, context.RequestAborted)))
            .ToResponse(person => Results.Ok(Answer(context, tokens, person)));

    private static async Task<IResult> LogoutAsync(CloseSessions close, HttpContext context)
    {
        if (context.User.FindSessionId() is { } session)
            await close.RunAsync(session);
        RefreshCookie.Delete(context);
        await context.SignOutAsync(IdentityConstants.ApplicationScheme);
        return Results.Ok(new LogoutAnswer(Success: true));
    }

    private static async Task<IResult> MeAsync(FindAccount find, HttpContext context) =>
        await find.RunAsync(context.User.UserId()) is { } account
            ? Results.Ok(new UserAnswer(account))
            : AccountProblems.TokenInvalid.ToResponse();

    private static IResult CsrfToken(IAntiforgery antiforgery, HttpContext context) =>
        Results.Ok(new CsrfAnswer(antiforgery.GetAndStoreTokens(context).RequestToken!));

    private static TokenAnswer Answer(HttpContext context, AccessTokens tokens, SignedIn person)
    {
        RefreshCookie.Write(context, person.Tokens);
        return new(tokens.Issue(person.Account, person.Tokens.SessionId), person.Tokens.RefreshToken, person.Account);
    }

    internal sealed record RegisterBody(string? Name, string? Email, string? Password);

    internal sealed record LoginBody(string? Email, string? Password);

    internal sealed record RefreshBody(string? RefreshToken);

    internal sealed record GitHubBody(string? Code);

    internal sealed record TokenAnswer(string Token, string RefreshToken, Account User);

    internal sealed record LogoutAnswer(bool Success);

    internal sealed record UserAnswer(Account User);

    internal sealed record CsrfAnswer(string CsrfToken);
}
