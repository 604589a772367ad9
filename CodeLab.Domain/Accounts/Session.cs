namespace CodeLab.Domain.Accounts;

/// <summary>One API sign-in: the family that all its refresh tokens belong to. Revoking it ends every token of the family.</summary>
public sealed class Session
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid UserId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? RevokedAt { get; set; }
}
