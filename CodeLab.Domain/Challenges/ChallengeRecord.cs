namespace CodeLab.Domain.Challenges;

/// <summary>
/// The index row of a challenge. Its text, tests and code are files of a content package; this row gives it an id that
/// survives new versions of the package, an owner and a place for submissions to point to.
/// </summary>
public sealed class ChallengeRecord
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string PackageId { get; init; }

    /// <summary>The challenge's folder name, unique in its package; with it the address of its page.</summary>
    public required string Slug { get; init; }

    /// <summary>Who made it in the product; null for challenges that came in a package.</summary>
    public Guid? OwnerId { get; set; }

    /// <summary>SHA-256 of the files it was last loaded from.</summary>
    public required string ContentHash { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; set; }

    /// <summary>Set when it was taken out of use; its submissions stay.</summary>
    public DateTimeOffset? ArchivedAt { get; set; }
}
