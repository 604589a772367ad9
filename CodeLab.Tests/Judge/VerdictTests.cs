using CodeLab.Judge;
using CodeLab.Tests.Fakes;

namespace CodeLab.Tests.Judge;

[Collection(nameof(JudgeCollection))]
public sealed class VerdictTests(RealJudge judge)
{
    public static TheoryData<string, string, Verdict> Programs => new()
    {
        { "python", "print(int(input()) * 2)", Verdict.Accepted },
        { "python", "print(43)", Verdict.WrongAnswer },
        { "python", "while True: pass", Verdict.TimeLimit },
        { "python", "import time; time.sleep(60)", Verdict.TimeLimit },
        { "python", "x = bytearray(2 << 30)", Verdict.MemoryLimit },
        { "python", "while True: print('x' * 1000)", Verdict.OutputLimit },
        { "python", "raise ValueError('no')", Verdict.RuntimeError },
        { "python", "import os; os.kill(os.getpid(), 11)", Verdict.RuntimeError },
        { "python", "def f(:\n  pass", Verdict.CompileError },
        { "javascript", "console.log(require('fs').readFileSync(0, 'utf8') * 2)", Verdict.Accepted },
        { "javascript", "console.log(Number(require('fs').readFileSync('/dev/stdin', 'utf8')) * 2)", Verdict.Accepted },
        { "javascript", "console.log(43)", Verdict.WrongAnswer },
        { "javascript", "for (;;);", Verdict.TimeLimit },
        { "javascript", "setTimeout(() => {}, 60000)", Verdict.TimeLimit },
        { "javascript", "const all = []; for (;;) all.push(new Array(100000).fill(1.5))", Verdict.MemoryLimit },
        { "javascript", "for (;;) require('fs').writeSync(1, 'x'.repeat(1000))", Verdict.OutputLimit },
        { "javascript", "throw new Error('no')", Verdict.RuntimeError },
        { "javascript", "let x = ;", Verdict.CompileError },
        { "java", Java("System.out.println(new java.util.Scanner(System.in).nextInt() * 2);"), Verdict.Accepted },
        { "java", Java("System.out.println(43);"), Verdict.WrongAnswer },
        { "java", Java("while (true) { }"), Verdict.TimeLimit },
        { "java", Java("Thread.sleep(60000);"), Verdict.TimeLimit },
        { "java", Java("var all = new java.util.ArrayList<long[]>(); while (true) all.add(new long[1000000]);"), Verdict.MemoryLimit },
        { "java", Java("while (true) System.out.println(\"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\");"), Verdict.OutputLimit },
        { "java", Java("throw new IllegalStateException();"), Verdict.RuntimeError },
        { "java", Java("int x = \"no\";"), Verdict.CompileError },
        { "sql", "SELECT 6 * 7;", Verdict.Accepted },
        { "sql", "SELECT 43;", Verdict.WrongAnswer },
        { "sql", "SELEC 1;", Verdict.RuntimeError },
        { "sql", "ATTACH '/work/main.sql' AS other;", Verdict.RuntimeError },
        { "sql", "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n;", Verdict.TimeLimit },
    };

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task A_program_gets_the_verdict_it_deserves(string language, string code, Verdict expected)
    {
        var result = await judge.RunAsync(language, code, language == "sql" ? "" : "21\n", "42\n");

        Assert.True(expected == result.Verdict, $"{result.Verdict}: {result.Message}\n{result.Error}");
    }

    public static TheoryData<string, string> Doublers => new()
    {
        { "python", "def double(values):\n    print('noise')\n    return [2 * v for v in values]" },
        { "javascript", "function double(values) { console.log('noise'); return values.map(v => 2 * v); }" },
        { "javascript", "module.exports = { double: async values => values.map(v => 2 * v) };" },
        { "java", "public class Solution { public static int[] doubled(int[] v) { return v; }\n"
            + "public static java.util.List<Integer> twice(java.util.List<Integer> v) { return v.stream().map(x -> 2 * x).toList(); } }" },
    };

    [Theory]
    [MemberData(nameof(Doublers))]
    public async Task A_function_is_called_with_json_and_its_result_compared(string language, string code)
    {
        var result = await judge.CallAsync(language, code, language == "java" ? "twice" : "double", "[[1, 2, 3]]", "[2, 4, 6]");

        Assert.True(result.Verdict == Verdict.Accepted, $"{result.Verdict}: {result.Message}\n{result.Error}");
    }

    [Fact]
    public async Task Right_prints_and_a_forged_result_do_not_pass_for_a_returned_value()
    {
        var result = await judge.CallAsync("python", "import os\ndef f():\n    os.write(1, b'42')\n    print(42)\n    return 41", "f", "[]", "42");

        Assert.Equal(Verdict.WrongAnswer, result.Verdict);
    }

    [Theory]
    [InlineData("module.exports = { f: () => '\\u{1F600}'[0] };", "\"x\"")]
    [InlineData("module.exports = { f: () => ({ ['\\u{1F600}'[0]]: 1 }) };", "{ \"x\": 1 }")]
    public async Task Half_a_character_in_a_result_is_a_wrong_answer(string code, string expected)
    {
        var result = await judge.CallAsync("javascript", code, "f", "[]", expected);

        Assert.Equal(Verdict.WrongAnswer, result.Verdict);
    }

    [Theory]
    [InlineData("python", "x = 1\n\nprint(1 / 0)\n", "main.py", 3)]
    [InlineData("javascript", "const a = 1;\nthrow new Error('no');\n", "main.js", 2)]
    [InlineData("java", "public class Main {\n  public static void main(String[] a) {\n    throw new IllegalStateException();\n  }\n}\n", "Main.java", 3)]
    public async Task A_traceback_marks_the_line_of_the_students_file(string language, string code, string file, int line)
    {
        var result = await judge.RunAsync(language, code);

        Assert.Equal(Verdict.RuntimeError, result.Verdict);
        Assert.Contains(result.Diagnostics, diagnostic => (diagnostic.File, diagnostic.Line) == (file, line));
    }

    [Theory]
    [InlineData("python", "x = 1\ndef f(:\n", 2)]
    [InlineData("javascript", "let x = 1;\nlet = ;\n", 2)]
    [InlineData("java", "public class Main {\n  int x = \"no\";\n}\n", 2)]
    public async Task A_compile_error_marks_its_line(string language, string code, int line)
    {
        var result = await judge.RunAsync(language, code);

        Assert.Equal(Verdict.CompileError, result.Verdict);
        Assert.Contains(result.Diagnostics, diagnostic => diagnostic.Line == line);
    }

    [Fact]
    public async Task Time_and_memory_are_measured()
    {
        var result = await judge.RunAsync("python", "x = bytearray(60 << 20)\nfor i in range(3000000): pass");

        Assert.True(result.MemoryBytes > 60 << 20, $"{result.MemoryBytes} bytes");
        Assert.InRange(result.CpuTime.TotalMilliseconds, 20, 2000);
        Assert.True(result.WallTime >= result.CpuTime / 2);
    }

    [Fact]
    public async Task A_program_that_leaves_children_behind_ends_at_once()
    {
        var result = await judge.RunAsync("python", "import os, time\nif os.fork() == 0:\n    time.sleep(60)\nprint('done')", expected: "done");

        Assert.Equal(Verdict.Accepted, result.Verdict);
        Assert.True(result.WallTime < TimeSpan.FromSeconds(3));
    }

    private static string Java(string body) =>
        "public class Main {\n  public static void main(String[] args) throws Exception {\n    " + body + "\n  }\n}\n";
}
