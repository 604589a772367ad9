using System.Security.Cryptography;
using System.Text;

namespace CodeLab.Domain.Accounts;

/// <summary>A session and the newest of its refresh tokens, which only its owner ever sees.</summary>
public sealed record SessionTokens(Guid SessionId, Guid UserId, string RefreshToken, DateTimeOffset RefreshExpiresAt)
{
    private static readonly TimeSpan RefreshLifetime = TimeSpan.FromDays(7);

    internal static SessionTokens Issue(Session session, DateTimeOffset now) => new(
        session.Id,
        session.UserId,
        Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)),
        now + RefreshLifetime);

    internal RefreshToken ToRecord() => new() { Hash = HashOf(RefreshToken), SessionId = SessionId, ExpiresAt = RefreshExpiresAt };

    internal static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
