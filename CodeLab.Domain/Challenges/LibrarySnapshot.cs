using System.Collections.Frozen;
using CodeLab.Domain.Content;

namespace CodeLab.Domain.Challenges;

/// <summary>All content as of one scan. Immutable, shared by everyone who reads.</summary>
public sealed class LibrarySnapshot
{
    public static readonly LibrarySnapshot Empty = new([], [], DateTimeOffset.UnixEpoch);

    private readonly FrozenDictionary<Guid, Challenge> _byId;
    private readonly FrozenDictionary<string, Challenge> _bySlug;
    private readonly FrozenDictionary<Guid, string> _searchTexts;

    internal LibrarySnapshot(IReadOnlyList<LoadedPackage> packages, IReadOnlyList<Finding> findings, DateTimeOffset loadedAt)
    {
        (Packages, Findings, LoadedAt) = (packages, findings, loadedAt);
        Challenges = [.. packages.SelectMany(package => package.Challenges)];
        _byId = Challenges.ToFrozenDictionary(challenge => challenge.Id);
        _bySlug = Challenges.ToFrozenDictionary(challenge => challenge.Slug);
        _searchTexts = Challenges.ToFrozenDictionary(challenge => challenge.Id, SearchText.Of);
    }

    /// <summary>Every challenge, also hidden and archived ones; <see cref="ChallengeQuery"/> knows who may see which.</summary>
    public IReadOnlyList<Challenge> Challenges { get; }

    public IReadOnlyList<LoadedPackage> Packages { get; }

    /// <summary>What the scan found wrong, also in packages of which an older version is still in use.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    public DateTimeOffset LoadedAt { get; }

    public Challenge? ById(Guid id) => _byId.GetValueOrDefault(id);

    public Challenge? BySlug(string slug) => _bySlug.GetValueOrDefault(slug);

    internal string SearchTextOf(Challenge challenge) => _searchTexts[challenge.Id];
}
