using CodeLab.Judge;
using CodeLab.Judge.Grading;
using CodeLab.Judge.Languages;
using CodeLab.Judge.Sandboxes;

namespace CodeLab.Tests.Judge;

public sealed class InteractiveVerdictTests
{
    private static readonly Judgement Wrong = new(Verdict.WrongAnswer, "Not so.", "");
    private static readonly SandboxResult Partner = new() { ExitCode = 43 };

    [Theory]
    [InlineData(141, Verdict.WrongAnswer)]
    [InlineData(1, Verdict.RuntimeError)]
    public void A_program_that_seems_to_end_first_is_wrong_when_it_died_of_the_broken_pipe(int exitCode, Verdict expected)
    {
        var program = new SandboxResult { ExitCode = exitCode, EndedFirst = true };

        var judgement = InteractiveVerdict.Of(LanguageDefinitions.Shipped[0], Limits.Default, program, Partner, Wrong);

        Assert.Equal(expected, judgement.Verdict);
    }

    [Fact]
    public void A_program_that_ended_second_is_wrong_whatever_it_ended_with()
    {
        var judgement = InteractiveVerdict.Of(
            LanguageDefinitions.Shipped[0], Limits.Default, new() { ExitCode = 1 }, Partner with { EndedFirst = true }, Wrong);

        Assert.Equal(Verdict.WrongAnswer, judgement.Verdict);
    }
}
