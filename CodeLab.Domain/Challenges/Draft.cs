namespace CodeLab.Domain.Challenges;

/// <summary>What a person has typed for a challenge in one language and not handed in yet.</summary>
public sealed class Draft
{
    public required Guid UserId { get; init; }

    public required Guid ChallengeId { get; init; }

    public required string Language { get; init; }

    public required string Code { get; set; }

    /// <summary>Rises by one with each save; a browser that saves on top of an older one is told.</summary>
    public required long Revision { get; set; }

    public required DateTimeOffset SavedAt { get; set; }
}
