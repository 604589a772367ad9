using CodeLab.Judge;
using CodeLab.Tests.Fakes;

namespace CodeLab.Tests.Outside;

/// <summary>Programs of others with a known verdict: an example passes all tests of its exercise, a stub does not.</summary>
[Collection(nameof(OutsideCollection))]
public sealed class ExercismTracksTests(RealJudge judge, ExercismMatrix matrix, JobsAhead ahead) : IClassFixture<ExercismMatrix>, IClassFixture<JobsAhead>
{
    public static IEnumerable<TheoryDataRow<string, string>> Exercises => ExercismRows.All();

    [Theory]
    [MemberData(nameof(Exercises))]
    public async Task An_example_passes_its_tests_and_a_stub_does_not(string track, string name)
    {
        var example = await ahead.RunAsync(ExercismRows.Example(track, name), ExercismRows.Jobs(), judge.JudgeUntilAsync);
        var stub = await ahead.RunAsync(ExercismRows.Stub(track, name), ExercismRows.Jobs(), judge.JudgeUntilAsync);

        matrix.Add(track, name, example, stub);
        Assert.True(example.Verdict == Verdict.Accepted, $"The example: {Describe(example)}");
        Assert.True(IsExpected(stub.Verdict, KnownFault.StubPassesIn(track, name)), $"The stub: {Describe(stub)}");
    }

    private static bool IsExpected(Verdict stub, bool passes) => passes
        ? stub == Verdict.Accepted
        : stub is not (Verdict.Accepted or Verdict.NotJudged or Verdict.InternalError);

    private static string Describe(JobOutcome outcome) =>
        $"{outcome.Verdict} {outcome.Message}\n{string.Join('\n', outcome.Results.Select(result => result.Message + "\n" + result.Error))}";
}
