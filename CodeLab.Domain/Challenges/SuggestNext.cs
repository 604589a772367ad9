namespace CodeLab.Domain.Challenges;

/// <summary>A few challenges worth doing next: the easiest unsolved ones first, what was begun before what was not.</summary>
public static class SuggestNext
{
    public static IEnumerable<Challenge> For(LibrarySnapshot library, IReadOnlyDictionary<Guid, ChallengeProgress> progress) =>
        library.Challenges
            .Where(challenge => challenge is { IsPublic: true, IsArchived: false } && progress.GetValueOrDefault(challenge.Id)?.Solved != true)
            .OrderBy(challenge => challenge.Level)
            .ThenByDescending(challenge => progress.ContainsKey(challenge.Id))
            .ThenBy(challenge => challenge.Title, StringComparer.Ordinal);
}
