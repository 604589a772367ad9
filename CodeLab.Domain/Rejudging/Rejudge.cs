namespace CodeLab.Domain.Rejudging;

/// <summary>Submissions of one challenge judged again for a look at what would change. Nobody's result changes before it is applied.</summary>
public sealed class Rejudge
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid ChallengeId { get; init; }

    /// <summary>Who asked for it.</summary>
    public required Guid StartedById { get; init; }

    public required RejudgeScope Scope { get; init; }

    /// <summary>Only submissions in this language; null for all.</summary>
    public string? Language { get; init; }

    public RejudgeStatus Status { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was applied or discarded.</summary>
    public DateTimeOffset? EndedAt { get; set; }
}

/// <summary>Which of a challenge's finished submissions are judged again.</summary>
public enum RejudgeScope
{
    All,
    LatestPerPerson,
    Accepted,
}

public enum RejudgeStatus
{
    Running,

    /// <summary>Every submission was judged again; it waits for a decision.</summary>
    Ready,
    Applied,
    Discarded,
}
