using CodeLab.Domain.Challenges;
using CodeLab.Domain.Content;

namespace CodeLab.Tests.Domain.Challenges;

public sealed class ChallengeQueryTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly LibrarySnapshot _library = Library(
        Make("cafe", "Café queue", 1, challenge => challenge with { Tags = ["Loops", "text"], EstimatedTime = TimeSpan.FromMinutes(30) }),
        Make("ferry", "The ferry", 4, challenge => challenge with { Category = "Algorithms", Skills = ["Sorting"], Languages = ["java"], CreatedAt = Start.AddDays(2) }),
        Make("tides", "Tides", 7, challenge => challenge with { Tags = ["loops"], Roles = ["Backend"], EstimatedTime = TimeSpan.FromMinutes(10), CreatedAt = Start.AddDays(1) }),
        Make("secret", "Secret", 1, challenge => challenge with { IsPublic = false }),
        Make("old", "Old", 1, challenge => challenge with { IsArchived = true }));

    public static TheoryData<string, ChallengeQuery, string> Cases => new()
    {
        { "nothing asked", new(), "cafe ferry tides" },
        { "difficulty", new() { Difficulty = "intermediate" }, "ferry" },
        { "unknown difficulty", new() { Difficulty = "HARD" }, "" },
        { "band", new() { Band = DifficultyBand.Challenging }, "tides" },
        { "level", new() { Level = 4 }, "ferry" },
        { "category", new() { Category = "algorithms" }, "ferry" },
        { "one tag", new() { Tags = ["loops"] }, "cafe tides" },
        { "two tags", new() { Tags = ["loops", "text"] }, "cafe" },
        { "role", new() { Role = "backend" }, "tides" },
        { "skill", new() { Skill = "sorting" }, "ferry" },
        { "language", new() { Language = "java" }, "ferry" },
        { "search without accents", new() { Search = "CAFE" }, "cafe" },
        { "search with accents", new() { Search = "tídes" }, "tides" },
        { "search of words in any order", new() { Search = "queue cafe" }, "cafe" },
        { "search in skills and category", new() { Search = "sorting algorithms" }, "ferry" },
        { "search of a word that is nowhere", new() { Search = "cafe zebra" }, "" },
        { "search of half a character", new() { Search = "\ud800" }, "" },
        { "by title, backwards", new() { SortBy = ChallengeSort.Title, Descending = true }, "tides ferry cafe" },
        { "newest first", new() { SortBy = ChallengeSort.Newest }, "ferry tides cafe" },
        { "by time", new() { SortBy = ChallengeSort.Time }, "ferry tides cafe" },
        { "second page", new() { Page = 2, Limit = 2 }, "tides" },
        { "page far behind the end", new() { Page = int.MaxValue, Limit = 100 }, "" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void It_finds(string what, ChallengeQuery query, string slugs)
    {
        Assert.NotEmpty(what);
        Assert.Equal(slugs, Slugs(query.Run(_library, includeHidden: false)));
    }

    [Fact]
    public void Teachers_see_hidden_challenges_but_no_archived_ones() =>
        Assert.Equal("cafe secret ferry tides", Slugs(new ChallengeQuery().Run(_library, includeHidden: true)));

    [Fact]
    public void A_page_says_how_many_there_are_in_all()
    {
        var page = new ChallengeQuery { Limit = 2 }.Run(_library, includeHidden: false);

        Assert.Equal((2, 3, 2), (page.Challenges.Count, page.Total, page.Pages));
    }

    [Fact]
    public void A_limit_above_the_contracts_is_cut() =>
        Assert.Equal(100, new ChallengeQuery { Limit = 5000 }.Run(_library, includeHidden: false).Limit);

    private static string Slugs(ChallengePage page) => string.Join(' ', page.Challenges.Select(challenge => challenge.Slug));

    private static LibrarySnapshot Library(params Challenge[] challenges)
    {
        var version = new SemanticVersion(1, 0, 0);
        var manifest = new PackageManifest { Id = "p", Title = "P", Version = version, MinimumProductVersion = version };
        return new([new(manifest, challenges)], [], Start);
    }

    private static Challenge Make(string slug, string title, int level, Func<Challenge, Challenge> change) => change(new()
    {
        Id = Guid.CreateVersion7(),
        PackageId = "p",
        Slug = slug,
        Title = title,
        Description = "",
        Instructions = "",
        Level = level,
        Category = "Text",
        Languages = ["python"],
        Starter = new Dictionary<string, IReadOnlyList<CodeLab.Judge.SourceFile>>(),
        Tests = [],
        ContentHash = "",
        CreatedAt = Start,
    });
}
