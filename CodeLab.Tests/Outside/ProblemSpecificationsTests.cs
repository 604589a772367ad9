using CodeLab.Domain.Challenges;
using CodeLab.Judge;
using CodeLab.Tests.Fakes;

namespace CodeLab.Tests.Outside;

/// <summary>Challenges made of exercises that no one here wrote: their cases, our solutions.</summary>
[Collection(nameof(OutsideCollection))]
public sealed class ProblemSpecificationsTests(RealJudge judge, SpecifiedChallenges challenges) : IClassFixture<SpecifiedChallenges>
{
    public static IEnumerable<TheoryDataRow<string>> Exercises => OutsideContent.Rows("Solutions", "exercism-problem-specifications");

    [Theory]
    [MemberData(nameof(Exercises))]
    public async Task Our_solutions_pass_every_case(string name)
    {
        var exercise = new SpecifiedExercise(name);
        var challenge = await challenges.MakeAsync(name, exercise);

        var failed = await Task.WhenAll(challenge.Languages.Select(async language =>
            await FailedAsync(name, language, challenge, language, challenge.Solution[language])));

        Assert.Equal(exercise.Cases.Count, challenge.Tests.Count);
        Assert.Empty(failed.SelectMany(lines => lines));
    }

    [Theory]
    [MemberData(nameof(Exercises))]
    public async Task A_wrong_solution_fails_on_the_cases_that_show_it_and_on_no_other(string name)
    {
        var exercise = new SpecifiedExercise(name);
        var challenge = await challenges.MakeAsync(name, exercise);

        var failed = await FailedAsync(name, "wrong python", challenge, "python", [new("main.py", exercise.WrongPython)]);

        Assert.Equal(exercise.WrongFailsOn, failed.Select(line => line.Case));
        Assert.All(failed, line => Assert.Equal(Verdict.WrongAnswer, line.Result.Verdict));
    }

    private async Task<List<(string Case, TestResult Result)>> FailedAsync(
        string exercise, string program, Challenge challenge, string language, IReadOnlyList<SourceFile> files)
    {
        var outcome = await judge.JudgeAsync(new()
        {
            Id = Guid.CreateVersion7(),
            Language = language,
            Files = files,
            Tests = [.. challenge.Tests.Select(test => test.Test)],
            Checker = challenge.Checker,
            Limits = challenge.Limits,
        });
        Assert.True(outcome.Results.Count == challenge.Tests.Count, $"{language}: {outcome.Verdict} {outcome.Message}");
        challenges.Add(exercise, program, outcome.Results);
        return [.. challenge.Tests.Zip(outcome.Results, (test, result) => (test.Description, result))
            .Where(pair => pair.result.Verdict != Verdict.Accepted)];
    }
}
