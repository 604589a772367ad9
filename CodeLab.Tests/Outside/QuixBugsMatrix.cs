using CodeLab.Judge;

namespace CodeLab.Tests.Outside;

public sealed class QuixBugsMatrix() : VerdictMatrix("Programs of QuixBugs", "program", "language", "corrected", "wrong", "seconds")
{
    public void Add(string program, string language, JobOutcome corrected, JobOutcome wrong) => Add(
        program,
        language,
        corrected.Verdict.Code() ?? "",
        wrong.Verdict.Code() ?? "",
        Seconds(corrected.Results.Concat(wrong.Results).Aggregate(TimeSpan.Zero, (sum, result) => sum + result.WallTime)));
}
