using CodeLab.Judge;
using CodeLab.Judge.Grading;
using CodeLab.Tests.Fakes;

namespace CodeLab.Tests.Judge;

/// <summary>A guessing game: the author's program thinks of a number, the student's asks for it.</summary>
[Collection(nameof(JudgeCollection))]
public sealed class InteractiveTests(RealJudge judge)
{
    private const string Interactor = """
        import sys
        secret = int(open(sys.argv[1]).read())
        for turn in range(10):
            line = sys.stdin.readline()
            if not line:
                open(sys.argv[3] + "teammessage.txt", "w").write("You gave up.")
                sys.exit(43)
            guess = int(line)
            print("correct" if guess == secret else "higher" if guess < secret else "lower", flush=True)
            if guess == secret:
                sys.exit(42)
        open(sys.argv[3] + "teammessage.txt", "w").write("Ten guesses are enough.")
        open(sys.argv[3] + "judgemessage.txt", "w").write(f"the secret was {secret}")
        sys.exit(43)
        """;

    private const string Bisect = """
        low, high = 1, 1000
        while True:
            middle = (low + high) // 2
            print(middle, flush=True)
            answer = input()
            if answer == "correct":
                break
            low, high = (middle + 1, high) if answer == "higher" else (low, middle - 1)
        """;

    [Theory]
    [InlineData(Bisect, Verdict.Accepted, "")]
    [InlineData("for n in range(1, 1000):\n    print(n, flush=True)\n    input()", Verdict.WrongAnswer, "Ten guesses are enough.")]
    [InlineData("print(1, flush=True)", Verdict.WrongAnswer, "You gave up.")]
    [InlineData("print(1, flush=True)\nprint(1 / 0)", Verdict.RuntimeError, "The program ended with status 1.")]
    [InlineData("while True: pass", Verdict.TimeLimit, "The program was still computing after 1 s and was stopped.")]
    [InlineData("print('many', flush=True)\ninput()", Verdict.InternalError, Judgement.CheckerFailed)]
    public async Task The_cause_that_came_first_decides(string code, Verdict expected, string message)
    {
        var result = await PlayAsync(code);

        if (expected == Verdict.InternalError)
            Assert.Contains("ValueError", result.JudgeMessage, StringComparison.Ordinal);
        Assert.True((expected, message) == (result.Verdict, result.Message), $"{result.Verdict}: {result.Message} {result.JudgeMessage}");
    }

    [Fact]
    public async Task Two_who_wait_for_each_other_end_at_the_time_limit()
    {
        var result = await PlayAsync("import sys\nprint(1)\nsys.stdin.readline()", wall: TimeSpan.FromSeconds(2));

        Assert.Equal(Verdict.TimeLimit, result.Verdict);
        Assert.Contains("waits for something", result.Message, StringComparison.Ordinal);
    }

    private async Task<TestResult> PlayAsync(string code, TimeSpan? wall = null)
    {
        var outcome = await judge.JudgeAsync(judge.Job("python", code, [new StdioTest("1", "617\n", "")]) with
        {
            Checker = new(CheckerKind.Interactive) { Program = new("python", [new("main.py", Interactor)]) },
            Limits = new() { CpuTime = TimeSpan.FromSeconds(1), WallTime = wall ?? TimeSpan.FromSeconds(6) },
        });
        return Assert.Single(outcome.Results);
    }
}
