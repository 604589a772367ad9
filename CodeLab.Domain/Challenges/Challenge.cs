using CodeLab.Judge;
using CodeLab.Judge.Grading;

namespace CodeLab.Domain.Challenges;

/// <summary>A challenge as its package's files say, loaded and checked. Immutable: a new version is a new object.</summary>
public sealed record Challenge
{
    /// <summary>The id of its index row; stable over versions of the package.</summary>
    public Guid Id { get; init; }

    public required string PackageId { get; init; }

    /// <summary>The folder's name and the address of its page: <c>/challenges/{slug}</c>.</summary>
    public required string Slug { get; init; }

    public Guid? OwnerId { get; init; }

    public required string Title { get; init; }

    /// <summary>One sentence for lists.</summary>
    public required string Description { get; init; }

    /// <summary>The statement, Markdown.</summary>
    public required string Instructions { get; init; }

    /// <summary>1 to 10.</summary>
    public required int Level { get; init; }

    public required string Category { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    public IReadOnlyList<string> Roles { get; init; } = [];

    public IReadOnlyList<string> Skills { get; init; } = [];

    public IReadOnlyList<string> Tools { get; init; } = [];

    /// <summary>Language ids, in the order offered.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>Per language, the files a student starts from; the first is the one in the editor.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<SourceFile>> Starter { get; init; }

    /// <summary>Per language, a solution that passes. Never shown to students.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<SourceFile>> Solution { get; init; } =
        new Dictionary<string, IReadOnlyList<SourceFile>>();

    public required IReadOnlyList<ChallengeTest> Tests { get; init; }

    public Checker Checker { get; init; } = Checker.Strip;

    public Limits Limits { get; init; } = Limits.Default;

    public IReadOnlyList<string> Hints { get; init; } = [];

    /// <summary>How long it takes a learner of its level.</summary>
    public TimeSpan EstimatedTime { get; init; }

    /// <summary>Whether visitors and students see it in lists; an unfinished one is for teachers only.</summary>
    public bool IsPublic { get; init; } = true;

    /// <summary>Taken out of use: still there for its submissions, but in no list.</summary>
    public bool IsArchived { get; init; }

    /// <summary>When this installation saw it first.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>SHA-256 over its files, lower-case hex.</summary>
    public required string ContentHash { get; init; }

    public DifficultyBand Band => DifficultyBands.Of(Level);
}
