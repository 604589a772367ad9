using CodeLab.Judge;
using CodeLab.Tests.Fakes;

namespace CodeLab.Tests.Judge;

[Collection(nameof(JudgeCollection))]
public sealed class SuiteTests(RealJudge judge)
{
    private static readonly Dictionary<string, Suite> Suites = new()
    {
        ["python"] = new("pytest", "double.py", "double_test.py",
            "from double import double\ndef test_double():\n    assert double(2) == 4\n"),
        ["javascript"] = new("jest", "double.js", "double.test.js",
            "const double = require('./double');\ntest('doubles', () => expect(double(2)).toBe(4));\n"),
        ["java"] = new("junit5", "Twice.java", "TwiceTest.java",
            "import org.junit.jupiter.api.*;\nclass TwiceTest { @Test void doubles() { Assertions.assertEquals(4, Twice.of(2)); } }\n"),
    };

    public static TheoryData<string, string, Verdict> Programs => new()
    {
        { "python", "def double(n):\n    return 2 * n\n", Verdict.Accepted },
        { "python", "def double(n):\n    return 3 * n\n", Verdict.WrongAnswer },
        { "python", "import os\nos._exit(0)\n", Verdict.WrongAnswer },
        { "python", "def double(n):\n    print('noise' * 40000)\n    return 2 * n\n", Verdict.Accepted },
        { "python", "import os, signal\nos.kill(os.getpid(), signal.SIGSEGV)\n", Verdict.RuntimeError },
        { "javascript", "module.exports = n => 2 * n;\n", Verdict.Accepted },
        { "javascript", "module.exports = n => 3 * n;\n", Verdict.WrongAnswer },
        { "javascript", "process.exit(0);\n", Verdict.WrongAnswer },
        { "javascript", "module.exports = n => { for (let i = 0; i < 400; i++) console.log('x'.repeat(999)); return 2 * n; };\n", Verdict.Accepted },
        { "java", "class Twice { static int of(int n) { return 2 * n; } }\n", Verdict.Accepted },
        { "java", "class Twice { static int of(int n) { return 3 * n; } }\n", Verdict.WrongAnswer },
        { "java", "class Twice { static int of(int n) { System.exit(0); return 0; } }\n", Verdict.WrongAnswer },
        { "java", "class Twice { }\n", Verdict.CompileError },
    };

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task A_suite_passes_only_when_its_runner_says_so_at_the_end(string language, string code, Verdict expected)
    {
        var suite = Suites[language];

        var outcome = await JudgeAsync(language, suite, code, suite.Tests);

        Assert.True(expected == outcome.Verdict, $"{outcome.Verdict}: {outcome.Message} {(outcome.Results is [var only] ? $"{only.Message}\n{only.Output}" : "")}");
    }

    [Fact]
    public async Task A_suite_without_a_test_does_not_pass()
    {
        var suite = Suites["python"];

        var outcome = await JudgeAsync("python", suite, "double = abs\n", "import double\n");

        Assert.NotEqual(Verdict.Accepted, outcome.Verdict);
    }

    public static TheoryData<string, string, string, string> Explanations => new()
    {
        { "python", "def double(n):\n    return 3 * n\n", "double", "6 == 4" },
        { "python", "def double(n):\n    raise ValueError('no idea')\n", "double", "no idea" },
        { "python", "def triple(n):\n    return 3 * n\n", "double_test.py", "cannot import name 'double'" },
        { "javascript", "module.exports = n => 3 * n;\n", "doubles", "Expected: 4\nReceived: 6" },
        { "javascript", "module.exports = = 3;\n", "double.test.js", "Unexpected token" },
        { "java", "class Twice { static int of(int n) { return 3 * n; } }\n", "doubles", "expected: <4> but was: <6>" },
        { "java", "class Twice { static int of(int n) { throw new IllegalStateException(\"no idea\"); } }\n", "doubles", "no idea" },
    };

    [Theory]
    [MemberData(nameof(Explanations))]
    public async Task A_failed_test_of_a_suite_says_what_was_expected_and_what_came(string language, string code, string name, string words)
    {
        var suite = Suites[language];

        var outcome = await JudgeAsync(language, suite, code, suite.Tests);

        var told = Assert.Single(Assert.Single(outcome.Results).Cases);
        Assert.Equal((name, false), (told.Name, told.Passed));
        Assert.Contains(words, told.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("assertEquals", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_test_of_a_suite_is_told_by_its_name()
    {
        const string Tests = "from double import double\ndef test_of_two():\n    assert double(2) == 4\ndef test_of_three():\n    assert double(3) == 6\n";

        var outcome = await JudgeAsync("python", Suites["python"], "def double(n):\n    return 4\n", Tests);

        Assert.Equal([("of two", true), ("of three", false)], outcome.Results[0].Cases.Select(told => (told.Name, told.Passed)));
    }

    [Theory]
    [InlineData("python", "main.py", "def double(n):\n    return 2 * n\nif __name__ == '__main__':\n    print(double(int(input())))\n", "from main import double\ndef test_double():\n    assert double(2) == 4\n")]
    [InlineData("java", "Main.java", "public class Main { static int of(int n) { return 2 * n; } public static void main(String[] a) { System.out.println(of(new java.util.Scanner(System.in).nextInt())); } }\n",
        "import org.junit.jupiter.api.*;\nclass TwiceTest { @Test void doubles() { Assertions.assertEquals(4, Main.of(2)); } }\n")]
    public async Task A_suite_can_stand_beside_other_tests(string language, string file, string code, string tests)
    {
        var suite = Suites[language] with { File = file };

        var outcome = await JudgeAsync(language, suite, code, tests, new StdioTest("2", "21\n", "42\n"), new StdioTest("3", "1\n", "3\n"));

        Assert.Equal([Verdict.Accepted, Verdict.Accepted, Verdict.WrongAnswer], outcome.Results.Select(result => result.Verdict));
    }

    private async Task<JobOutcome> JudgeAsync(string language, Suite suite, string code, string tests, params TestCase[] others)
    {
        var missing = judge.Languages.Find(language)!.Harnesses[suite.Harness].Needs.FirstOrDefault(path => !File.Exists(path));
        Assert.SkipUnless(missing is null, $"the test runner {suite.Harness} is not installed: {missing} is missing");
        return await judge.JudgeAsync(new()
        {
            Id = Guid.CreateVersion7(),
            Language = language,
            Files = [new(suite.File, code)],
            Tests = [new SuiteTest("1", suite.Harness, [new(suite.TestFile, tests)], [suite.TestFile]), .. others],
            Limits = new() { CpuTime = TimeSpan.FromSeconds(20), WallTime = TimeSpan.FromSeconds(40), MemoryBytes = 512L << 20 },
        });
    }

    private sealed record Suite(string Harness, string File, string TestFile, string Tests);
}
