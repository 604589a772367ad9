namespace CodeLab.Domain.Challenges;

public static class DifficultyBands
{
    public static DifficultyBand Of(int level) => level switch
    {
        <= 2 => DifficultyBand.Foundational,
        <= 5 => DifficultyBand.Practical,
        <= 7 => DifficultyBand.Challenging,
        8 => DifficultyBand.Advanced,
        _ => DifficultyBand.Expert,
    };

    /// <summary>The coarser word of the public contract: BEGINNER, INTERMEDIATE, ADVANCED or EXPERT.</summary>
    public static string ContractWord(int level) => Of(level) switch
    {
        DifficultyBand.Foundational => "BEGINNER",
        DifficultyBand.Practical => "INTERMEDIATE",
        DifficultyBand.Challenging or DifficultyBand.Advanced => "ADVANCED",
        DifficultyBand.Expert => "EXPERT",
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, message: null),
    };
}
