using CodeLab.Domain.Accounts;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CodeLab.Web.Accounts;

/// <summary>Makes access tokens, and says what a genuine one looks like.</summary>
public sealed class AccessTokens(AccessTokenKey key, TimeProvider clock)
{
    private const string Issuer = "codelab";
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    public TokenValidationParameters Validation => new()
    {
        ValidIssuer = Issuer,
        ValidAudience = Issuer,
        IssuerSigningKey = key.Key,
        ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
        ClockSkew = TimeSpan.Zero,
        NameClaimType = AccountClaims.Name,
        RoleClaimType = AccountClaims.Role,
        AuthenticationType = JwtBearerDefaults.AuthenticationScheme,
    };

    public string Issue(Account account, Guid sessionId)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = Issuer,
            IssuedAt = now,
            NotBefore = now,
            Expires = now + Lifetime,
            Subject = AccountClaims.For(account, sessionId, JwtBearerDefaults.AuthenticationScheme),
            SigningCredentials = new SigningCredentials(key.Key, SecurityAlgorithms.HmacSha256),
        });
    }
}
