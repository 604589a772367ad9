using CodeLab.Judge;

namespace CodeLab.Domain.Challenges;

/// <summary>A judge's test with what a challenge adds: what it is about, who may see it, what it is worth.</summary>
public sealed record ChallengeTest
{
    public required string Description { get; init; }

    /// <summary>Whether students see input, expected and actual output.</summary>
    public required bool IsPublic { get; init; }

    public double Points { get; init; } = 1;

    public required TestCase Test { get; init; }
}
