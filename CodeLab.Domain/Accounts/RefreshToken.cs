namespace CodeLab.Domain.Accounts;

/// <summary>One link of a session's chain of refresh tokens. Only the token's SHA-256 is kept.</summary>
public sealed class RefreshToken
{
    /// <summary>SHA-256 of the token, lower-case hex.</summary>
    public required string Hash { get; init; }

    public required Guid SessionId { get; init; }

    public Session? Session { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When it was exchanged for its successor. Seeing it again after that means that it was stolen.</summary>
    public DateTimeOffset? UsedAt { get; set; }
}
