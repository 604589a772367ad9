using CodeLab.Judge;
using CodeLab.Tests.Fakes;

namespace CodeLab.Tests.Outside;

/// <summary>Forty algorithms with one wrong line each: the corrected program passes the origin's tests, the wrong one fails or never ends.</summary>
[Collection(nameof(OutsideCollection))]
public sealed class QuixBugsTests(RealJudge judge, QuixBugsMatrix matrix, JobsAhead ahead) : IClassFixture<QuixBugsMatrix>, IClassFixture<JobsAhead>
{
    public static IEnumerable<TheoryDataRow<string, string>> Programs => OutsideContent.Checkouts is not { } folder
        ? [new("none", "none") { Skip = OutsideContent.NoCheckouts }]
        : QuixBugsProgram.In(folder).Select(Row).DefaultIfEmpty(new("none", "none") { Skip = $"no checkout of QuixBugs in {folder}" });

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task A_corrected_program_passes_and_a_wrong_one_does_not(string language, string name)
    {
        var corrected = await ahead.RunAsync($"{language}/{name}/corrected", Jobs(), judge.JudgeUntilAsync);
        var wrong = await ahead.RunAsync($"{language}/{name}/wrong", Jobs(), judge.JudgeUntilAsync);

        matrix.Add(name, language, corrected, wrong);
        Assert.True(corrected.Verdict == Verdict.Accepted, $"The corrected one: {Describe(corrected)}");
        Assert.True(wrong.Verdict is Verdict.WrongAnswer or Verdict.TimeLimit, $"The wrong one: {Describe(wrong)}");
    }

    private static IEnumerable<(string Name, Func<JudgeJob> Make)> Jobs() =>
        from program in QuixBugsProgram.In(OutsideContent.Checkouts!)
        where KnownFault.ReasonFor(Track(program.Language), program.Name) is null
        from job in ((string, Func<JudgeJob>)[])
        [
            ($"{program.Language}/{program.Name}/corrected", program.CorrectJob),
            ($"{program.Language}/{program.Name}/wrong", program.WrongJob),
        ]
        select job;

    private static TheoryDataRow<string, string> Row(QuixBugsProgram program) =>
        new(program.Language, program.Name) { Skip = KnownFault.ReasonFor(Track(program.Language), program.Name) };

    private static string Track(string language) => $"quixbugs-{language}";

    private static string Describe(JobOutcome outcome) =>
        $"{outcome.Verdict} {outcome.Message}\n{string.Join('\n', outcome.Results.Select(result => result.Message + "\n" + result.Output + "\n" + result.Error))}";
}
