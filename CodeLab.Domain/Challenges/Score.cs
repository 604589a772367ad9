using CodeLab.Judge;

namespace CodeLab.Domain.Challenges;

/// <summary>What a program earned of a challenge's points.</summary>
internal static class Score
{
    /// <summary>From 0 to 1.</summary>
    public static double ShareOf(Challenge challenge, IReadOnlyList<TestResult> results)
    {
        var earned = results.ToDictionary(result => result.Id, ShareOf);
        var total = challenge.Tests.Sum(test => test.Points);
        return total == 0 ? 0 : challenge.Tests.Sum(test => test.Points * earned.GetValueOrDefault(test.Test.Id)) / total;
    }

    // A suite is worth what passed of its tests. When all of those told did and it failed all the same, some were never told.
    private static double ShareOf(TestResult result)
    {
        if (result.Verdict == Verdict.Accepted)
            return 1;
        var passed = result.Cases.Count(told => told.Passed);
        return passed < result.Cases.Count ? (double)passed / result.Cases.Count : 0;
    }
}
