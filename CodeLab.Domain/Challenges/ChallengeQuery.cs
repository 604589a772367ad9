namespace CodeLab.Domain.Challenges;

/// <summary>What a list of challenges shows. Fields that are null don't narrow it.</summary>
public sealed record ChallengeQuery
{
    public const int MaxLimit = 100;

    /// <summary>The contract's word: BEGINNER, INTERMEDIATE, ADVANCED or EXPERT.</summary>
    public string? Difficulty { get; init; }

    public DifficultyBand? Band { get; init; }

    public int? Level { get; init; }

    public string? Category { get; init; }

    /// <summary>A challenge must have all of them.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    public string? Role { get; init; }

    public string? Skill { get; init; }

    public string? Language { get; init; }

    /// <summary>Words that must all occur, in any order, case and accents.</summary>
    public string? Search { get; init; }

    public ChallengeSort SortBy { get; init; } = ChallengeSort.Level;

    /// <summary>Whether to turn the order round; null for what people expect: the newest first, everything else ascending.</summary>
    public bool? Descending { get; init; }

    public int Page { get; init; } = 1;

    public int Limit { get; init; } = 20;

    /// <param name="library">What to search.</param>
    /// <param name="includeHidden">Whether unfinished challenges are listed too, as teachers see them. Archived ones never are.</param>
    public ChallengePage Run(LibrarySnapshot library, bool includeHidden)
    {
        var found = Matching(library, includeHidden);
        var (page, limit) = (Math.Max(Page, 1), Math.Clamp(Limit, 1, MaxLimit));
        var skip = (int)Math.Min((page - 1L) * limit, found.Count);
        return new([.. found.Skip(skip).Take(limit)], found.Count, page, limit);
    }

    /// <summary>All of them, in order.</summary>
    public IReadOnlyList<Challenge> Matching(LibrarySnapshot library, bool includeHidden)
    {
        var words = SearchText.Words(Search);
        return
        [
            .. Sorted(library.Challenges
                .Where(challenge => !challenge.IsArchived && (includeHidden || challenge.IsPublic))
                .Where(Matches)
                .Where(challenge => Array.TrueForAll(words, word => library.SearchTextOf(challenge).Contains(word, StringComparison.Ordinal)))),
        ];
    }

    private static bool Same(string? wanted, string value) =>
        string.IsNullOrEmpty(wanted) || string.Equals(wanted, value, StringComparison.OrdinalIgnoreCase);

    private static bool Holds(string? wanted, IReadOnlyList<string> values) =>
        string.IsNullOrEmpty(wanted) || values.Contains(wanted, StringComparer.OrdinalIgnoreCase);

    private bool Matches(Challenge challenge) =>
        Same(Difficulty, DifficultyBands.ContractWord(challenge.Level))
        && (Band is null || Band == challenge.Band)
        && (Level is null || Level == challenge.Level)
        && Same(Category, challenge.Category)
        && Tags.All(tag => Holds(tag, challenge.Tags))
        && Holds(Role, challenge.Roles)
        && Holds(Skill, challenge.Skills)
        && Holds(Language, challenge.Languages);

    // The title, and then the address, decide between equals, so that no challenge shows up on two pages.
    private IOrderedEnumerable<Challenge> Sorted(IEnumerable<Challenge> found)
    {
        var descending = Descending ?? SortBy == ChallengeSort.Newest;
        return (SortBy switch
        {
            ChallengeSort.Level => By(challenge => challenge.Level),
            ChallengeSort.Title => By(challenge => SearchText.Fold(challenge.Title)),
            ChallengeSort.Newest => By(challenge => challenge.CreatedAt),
            ChallengeSort.Time => By(challenge => challenge.EstimatedTime),
            _ => throw new ArgumentOutOfRangeException(nameof(found), SortBy, message: null),
        })
            .ThenBy(challenge => SearchText.Fold(challenge.Title), StringComparer.Ordinal)
            .ThenBy(challenge => challenge.Slug, StringComparer.Ordinal);

        IOrderedEnumerable<Challenge> By<TKey>(Func<Challenge, TKey> key) =>
            descending ? found.OrderByDescending(key) : found.OrderBy(key);
    }
}
