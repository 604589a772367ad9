using CodeLab.Judge;
using CodeLab.Judge.Grading;
using CodeLab.Tests.Fakes;

namespace CodeLab.Tests.Judge;

/// <summary>Programs of a challenge's author that decide about outputs.</summary>
[Collection(nameof(JudgeCollection))]
public sealed class ProgramCheckerTests(RealJudge judge)
{
    // Any two numbers with the right sum; in the style of Kattis.
    private const string Validator = """
        import sys
        expected, feedback = int(open(sys.argv[2]).read()), sys.argv[3]
        try:
            a, b = map(int, sys.stdin.read().split())
        except ValueError:
            open(feedback + "teammessage.txt", "w").write("Print two whole numbers.")
            sys.exit(43)
        open(feedback + "/judgemessage.txt", "w").write(f"sum {a + b}")
        sys.exit(42 if a + b == expected else 43)
        """;

    [Theory]
    [InlineData("int(actual) % 2 == 0 and int(actual) > int(input)", "print(44)", Verdict.Accepted)]
    [InlineData("int(actual) % 2 == 0 and int(actual) > int(input)", "print(43)", Verdict.WrongAnswer)]
    [InlineData("sorted(actual.split()) == sorted(expected.split())", "print('b a')", Verdict.Accepted)]
    [InlineData("int(actual) > 1", "print('many')", Verdict.InternalError)]
    [InlineData("int(actual)", "print(1)", Verdict.InternalError)]
    [InlineData("1 +", "print(1)", Verdict.InternalError)]
    [InlineData("actual == 'x'", "raise ValueError()", Verdict.RuntimeError)]
    public async Task An_expression_decides(string expression, string code, Verdict expected)
    {
        var result = await JudgeAsync(new(CheckerKind.PythonExpr) { Program = CheckerProgram.OfExpression(expression) }, code, "21\n", "a b\n");

        Assert.True(expected == result.Verdict, $"{result.Verdict}: {result.Message} {result.JudgeMessage}");
    }

    [Fact]
    public async Task A_fault_of_the_expression_is_told_to_those_who_teach_and_not_blamed_on_the_student()
    {
        var result = await JudgeAsync(new(CheckerKind.PythonExpr) { Program = CheckerProgram.OfExpression("acutal == input") }, "print(1)", "", "1");

        Assert.Contains("NameError", result.JudgeMessage, StringComparison.Ordinal);
        Assert.DoesNotContain("NameError", result.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("print(20, 22)", Verdict.Accepted, "", "sum 42")]
    [InlineData("print(20, 21)", Verdict.WrongAnswer, "The output is not right.", "sum 41")]
    [InlineData("print('none')", Verdict.WrongAnswer, "Print two whole numbers.", "")]
    public async Task A_validator_of_kattis_fits(string code, Verdict expected, string message, string judgeMessage)
    {
        var result = await JudgeAsync(Python(Validator), code, "", "42");

        Assert.Equal((expected, message, judgeMessage), (result.Verdict, result.Message, result.JudgeMessage));
    }

    [Theory]
    [InlineData("import sys\nprint('too small')\nsys.exit(1)", Verdict.WrongAnswer, "too small")]
    [InlineData("import sys\nsys.exit(0)", Verdict.Accepted, "")]
    [InlineData("raise ValueError('oops')", Verdict.InternalError, Judgement.CheckerFailed)]
    [InlineData("import os\nos.kill(os.getpid(), 11)", Verdict.InternalError, Judgement.CheckerFailed)]
    public async Task Zero_is_right_and_one_is_wrong_but_a_crash_is_neither(string checker, Verdict expected, string message)
    {
        var result = await JudgeAsync(Python(checker), "print(1)", "", "1");

        Assert.Equal((expected, message), (result.Verdict, result.Message));
    }

    [Fact]
    public async Task A_checker_that_does_not_compile_is_not_blamed_on_the_student()
    {
        var outcome = await OutcomeAsync(Python("def f(:"), "print(1)", "", "1");

        Assert.Equal(Verdict.InternalError, outcome.Verdict);
        Assert.Contains("can't be compiled", outcome.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_checker_may_be_compiled()
    {
        await judge.NeedAsync("c");
        const string Code = "#include <stdio.h>\nint main(int n, char **a) { int x; return n == 4 && scanf(\"%d\", &x) == 1 && x == 5 ? 42 : 43; }";

        var result = await JudgeAsync(new(CheckerKind.Custom) { Program = new("c", [new("main.c", Code)]) }, "print(5)", "", "");

        Assert.True(result.Verdict == Verdict.Accepted, result.JudgeMessage);
    }

    [Fact]
    public async Task What_is_expected_is_not_in_the_students_sandbox()
    {
        const string Snoop = "import os\nprint([f for f in ('/check', '/tmp/feedback') if os.path.exists(f) and os.listdir(f)])";

        var result = await JudgeAsync(Python("import sys\nsys.exit(0 if sys.stdin.read() == '[]\\n' else 1)"), Snoop, "", "secret");

        Assert.Equal(Verdict.Accepted, result.Verdict);
    }

    [Fact]
    public async Task A_functions_result_can_be_checked_too()
    {
        var test = new FunctionTest("1", "f", Json("[3]"), Json("0"));
        var job = judge.Job("python", "def f(n):\n    return [n, -n]", [test]) with
        {
            Checker = new(CheckerKind.PythonExpr) { Program = CheckerProgram.OfExpression("sum(json.loads(actual)) == json.loads(expected)") },
        };

        Assert.Equal(Verdict.Accepted, (await judge.JudgeAsync(job)).Verdict);
    }

    private static System.Text.Json.JsonElement Json(string text) => System.Text.Json.JsonSerializer.Deserialize<System.Text.Json.JsonElement>(text);

    private static Checker Python(string code) => new(CheckerKind.Custom) { Program = new("python", [new("main.py", code)]) };

    private async Task<TestResult> JudgeAsync(Checker checker, string code, string input, string expected) =>
        Assert.Single((await OutcomeAsync(checker, code, input, expected)).Results);

    private Task<JobOutcome> OutcomeAsync(Checker checker, string code, string input, string expected) =>
        judge.JudgeAsync(judge.Job("python", code, [new StdioTest("1", input, expected)]) with { Checker = checker });
}
