using CodeLab.Domain.Accounts;
using CodeLab.Domain.Results;
using CodeLab.Web.Api;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace CodeLab.Web.Accounts;

/// <summary>Sign-in by access token: what is checked, and which refusal a bad one gets.</summary>
internal sealed class BearerTokens(AccessTokens tokens, SessionGate gate) : IConfigureNamedOptions<JwtBearerOptions>
{
    // Kept apart from other refusals: an endpoint that is open to visitors answers in spite of a bad token.
    private static readonly object Refusal = new();

    public void Configure(JwtBearerOptions options) => Configure(null, options);

    public void Configure(string? name, JwtBearerOptions options)
    {
        options.MapInboundClaims = false;
        options.TokenValidationParameters = tokens.Validation;
        options.Events = new JwtBearerEvents
        {
            OnTokenValidated = CheckSessionAsync,
            OnAuthenticationFailed = failed =>
            {
                failed.HttpContext.Items.TryAdd(
                    Refusal,
                    failed.Exception is SecurityTokenExpiredException ? AccountProblems.TokenExpired : AccountProblems.TokenInvalid);
                return Task.CompletedTask;
            },
            OnChallenge = challenge =>
            {
                challenge.HandleResponse();
                challenge.Response.Headers.WWWAuthenticate = JwtBearerDefaults.AuthenticationScheme;
                challenge.HttpContext.Refuse(challenge.HttpContext.Items[Refusal] as Problem ?? ApiProblems.MissingToken);
                return Task.CompletedTask;
            },
        };
    }

    private async Task CheckSessionAsync(TokenValidatedContext validated)
    {
        var open = validated.Principal?.FindSessionId() is { } session
            && await gate.IsOpenAsync(session, validated.HttpContext.RequestAborted);
        if (open)
            return;

        validated.HttpContext.Items[Refusal] = AccountProblems.TokenRevoked;
        validated.Fail("The session has ended.");
    }
}
