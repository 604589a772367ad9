using CodeLab.Judge;

namespace CodeLab.Tests.Outside;

public sealed class ExercismMatrix() : VerdictMatrix("Exercises of the tracks", "track", "exercise", "example", "stub", "seconds")
{
    public void Add(string track, string exercise, JobOutcome example, JobOutcome stub) => Add(
        track,
        exercise,
        example.Verdict.Code() ?? "",
        stub.Verdict.Code() ?? "",
        Seconds(example.Results.Concat(stub.Results).Aggregate(TimeSpan.Zero, (sum, result) => sum + result.WallTime)));
}
