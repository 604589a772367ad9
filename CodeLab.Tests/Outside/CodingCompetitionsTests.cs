using CodeLab.Judge;
using CodeLab.Judge.Grading;
using CodeLab.Tests.Fakes;

namespace CodeLab.Tests.Outside;

/// <summary>Problems of public competitions with their own test sets and limits, and our solutions of them.</summary>
[Collection(nameof(OutsideCollection))]
public sealed class CodingCompetitionsTests(RealJudge judge, CompetitionMatrix matrix) : IClassFixture<CompetitionMatrix>
{
    public static IEnumerable<TheoryDataRow<string>> Problems => OutsideContent.Rows("CompetitionSolutions", CompetitionProblem.Shared);

    [Theory]
    [MemberData(nameof(Problems))]
    public async Task Our_solutions_pass_every_test_set(string name)
    {
        var problem = new CompetitionProblem(name);

        foreach (var (language, file) in problem.Solutions)
        {
            var outcome = await JudgeAsync(name, language, language, problem, file);
            Assert.True(outcome.Verdict == Verdict.Accepted, $"{language}: {Describe(outcome)}");
        }
    }

    [Theory]
    [MemberData(nameof(Problems))]
    public async Task A_wrong_solution_fails_on_the_test_set_it_should(string name)
    {
        var problem = new CompetitionProblem(name);

        var outcome = await JudgeAsync(name, "wrong python", "python", problem, problem.WrongPython);

        Assert.Equal(problem.WrongVerdicts, outcome.Results.ToDictionary(result => result.Id, result => result.Verdict.Code()!));
    }

    private async Task<JobOutcome> JudgeAsync(string name, string program, string language, CompetitionProblem problem, SourceFile file)
    {
        var outcome = await judge.JudgeAsync(new()
        {
            Id = Guid.CreateVersion7(),
            Language = language,
            Files = [file],
            Tests = problem.Tests,
            Checker = new(CheckerKind.Tokens),
            Limits = problem.Limits,
        });
        matrix.Add(name, program, outcome);
        return outcome;
    }

    private static string Describe(JobOutcome outcome) =>
        $"{outcome.Message} {string.Join('\n', outcome.Results.Select(result => $"{result.Id}: {result.Verdict} {result.Message} {result.Error}"))}";
}
