namespace CodeLab.Domain.Challenges;

/// <summary>The five named bands of the levels 1 to 10.</summary>
public enum DifficultyBand
{
    /// <summary>Levels 1 and 2.</summary>
    Foundational,

    /// <summary>Levels 3 to 5.</summary>
    Practical,

    /// <summary>Levels 6 and 7.</summary>
    Challenging,

    /// <summary>Level 8.</summary>
    Advanced,

    /// <summary>Levels 9 and 10.</summary>
    Expert,
}
