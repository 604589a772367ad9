namespace CodeLab.Domain.Accounts;

/// <summary>
/// One sign-in, by page or by program: the family that all its refresh tokens belong to. Revoking it ends the cookie, the access
/// tokens and the refresh tokens at once.
/// </summary>
public sealed class Session
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid UserId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? RevokedAt { get; set; }
}
