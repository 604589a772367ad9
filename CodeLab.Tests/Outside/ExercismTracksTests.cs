using CodeLab.Judge;
using CodeLab.Tests.Fakes;

namespace CodeLab.Tests.Outside;

/// <summary>Programs of others with a known verdict: an example passes all tests of its exercise, a stub does not.</summary>
[Collection(nameof(OutsideCollection))]
public sealed class ExercismTracksTests(RealJudge judge, ExercismMatrix matrix) : IClassFixture<ExercismMatrix>
{
    public static IEnumerable<TheoryDataRow<string, string>> Exercises => ExercismRows.All();

    [Theory]
    [MemberData(nameof(Exercises))]
    public async Task An_example_passes_its_tests_and_a_stub_does_not(string track, string name)
    {
        var exercise = ExercismRows.Open(track, name);

        var outcomes = await Task.WhenAll(judge.JudgeAsync(exercise.ExampleJob()), judge.JudgeAsync(exercise.StubJob()));

        var (example, stub) = (outcomes[0], outcomes[1]);
        matrix.Add(track, name, example, stub);
        Assert.True(example.Verdict == Verdict.Accepted, $"The example: {Describe(example)}");
        Assert.True(stub.Verdict is not (Verdict.Accepted or Verdict.NotJudged or Verdict.InternalError), $"The stub: {Describe(stub)}");
    }

    private static string Describe(JobOutcome outcome) =>
        $"{outcome.Verdict} {outcome.Message}\n{string.Join('\n', outcome.Results.Select(result => result.Message + "\n" + result.Error))}";
}
