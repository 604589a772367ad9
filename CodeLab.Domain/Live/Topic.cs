namespace CodeLab.Domain.Live;

/// <summary>What can be watched: <c>submission/{id}</c>, <c>judge</c>, <c>content</c> and the like.</summary>
public readonly record struct Topic(string Name)
{
    public static readonly Topic Judge = new("judge");
    public static readonly Topic Content = new("content");

    public static Topic Submission(Guid id) => new($"submission/{id}");

    /// <summary>The rejudge of one challenge: how far it is, and its end.</summary>
    public static Topic Rejudge(Guid challengeId) => new($"rejudge/{challengeId}");

    /// <summary>Everything one person's own pages show: new submissions and verdicts.</summary>
    public static Topic Person(Guid userId) => new($"person/{userId}");

    public override string ToString() => Name;
}
