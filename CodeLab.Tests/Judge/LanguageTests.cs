using CodeLab.Judge;
using CodeLab.Tests.Fakes;

namespace CodeLab.Tests.Judge;

/// <summary>Every language beyond the first four: it runs, its faults get their verdicts, and its compiler's places are found.</summary>
[Collection(nameof(JudgeCollection))]
public sealed class LanguageTests(RealJudge judge)
{
    public static TheoryData<string, string, Verdict> Programs => new()
    {
        { "c", C("int n; scanf(\"%d\", &n); printf(\"%d\\n\", 2 * n);"), Verdict.Accepted },
        { "c", C("puts(\"43\");"), Verdict.WrongAnswer },
        { "c", C("for (;;) ;"), Verdict.TimeLimit },
        { "c", C("for (;;) puts(\"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\");"), Verdict.OutputLimit },
        { "c", C("*(volatile int *)0 = 1;"), Verdict.RuntimeError },
        { "c", C("int x = ;"), Verdict.CompileError },
        { "cpp", Cpp("int n; std::cin >> n; std::cout << 2 * n << std::endl;"), Verdict.Accepted },
        { "cpp", Cpp("std::cout << 43;"), Verdict.WrongAnswer },
        { "cpp", Cpp("std::vector<long> all; for (;;) all.push_back(1);"), Verdict.MemoryLimit },
        { "cpp", Cpp("throw 1;"), Verdict.RuntimeError },
        { "cpp", Cpp("std::string s = 1 + ;"), Verdict.CompileError },
        { "bash", "read -r n; echo $((2 * n))", Verdict.Accepted },
        { "bash", "echo 43", Verdict.WrongAnswer },
        { "bash", "while :; do :; done", Verdict.TimeLimit },
        { "bash", "exit 3", Verdict.RuntimeError },
        { "bash", "if true; then", Verdict.CompileError },
        { "csharp", "Console.WriteLine(2 * int.Parse(Console.ReadLine()!));", Verdict.Accepted },
        { "csharp", "class Program { static void Main() => Console.WriteLine(43); }", Verdict.WrongAnswer },
        { "csharp", "for (;;) ;", Verdict.TimeLimit },
        { "csharp", "var all = new List<long[]>(); for (;;) all.Add(new long[100_000]);", Verdict.MemoryLimit },
        { "csharp", "throw new InvalidOperationException();", Verdict.RuntimeError },
        { "csharp", "int x = \"no\";", Verdict.CompileError },
        { "typescript", "const n: number = Number(require('fs').readFileSync(0, 'utf8'));\nconsole.log(n * 2);", Verdict.Accepted },
        { "typescript", "import { readFileSync } from 'node:fs';\nconsole.log(Number(readFileSync('/dev/stdin', 'utf8')) * 2);", Verdict.Accepted },
        { "typescript", "console.log(43)", Verdict.WrongAnswer },
        { "typescript", "throw new Error('no')", Verdict.RuntimeError },
        { "typescript", "const n: number = 'two';\nconsole.log(n);", Verdict.CompileError },
    };

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task A_program_gets_the_verdict_it_deserves(string language, string code, Verdict expected)
    {
        await judge.NeedAsync(language);

        var result = await judge.RunAsync(language, code, "21\n", "42\n");

        Assert.True(expected == result.Verdict, $"{result.Verdict}: {result.Message}\n{result.Error}");
    }

    [Theory]
    [InlineData("c", "int main(void) {\n  int x = ;\n}\n", 2, 11)]
    [InlineData("cpp", "int main() {\n  return \"no\";\n}\n", 2, 10)]
    [InlineData("csharp", "int a = 1;\n  string b = a;\nConsole.WriteLine(b);\n", 2, 14)]
    [InlineData("bash", "x=1\nif true; then\n", 3, 0)]
    [InlineData("typescript", "const a = 1;\n  const b: string = a;\n", 2, 9)]
    public async Task A_compile_error_marks_its_place(string language, string code, int line, int column)
    {
        await judge.NeedAsync(language);

        var result = await judge.RunAsync(language, code);

        Assert.True(result.Diagnostics.Count == 1, result.Message);
        Assert.Equal((line, column), (result.Diagnostics[0].Line, result.Diagnostics[0].Column));
        Assert.NotEmpty(result.Diagnostics[0].Message);
    }

    [Fact]
    public async Task A_stack_names_the_lines_of_typescript_and_not_those_of_what_it_became()
    {
        await judge.NeedAsync("typescript");

        var result = await judge.RunAsync("typescript", "interface Point {\n  x: number;\n}\nconst p: Point = { x: 1 };\nthrow new Error(`no ${p.x}`);\n");

        Assert.Contains(result.Diagnostics, place => place is { File: "main.ts", Line: 5 });
    }

    [Fact]
    public async Task A_stack_names_the_lines_of_c_sharp()
    {
        await judge.NeedAsync("csharp");

        var result = await judge.RunAsync("csharp", "Console.WriteLine(1);\nConsole.WriteLine(2);\nthrow new InvalidOperationException();\n");

        Assert.Contains(result.Diagnostics, place => place is { File: "Main.cs", Line: 3 });
    }

    [Theory]
    [InlineData("csharp", "static class Solution { static IEnumerable<int> @double(List<int> v) { Console.WriteLine(1); return v.Select(x => 2 * x); } }")]
    [InlineData("csharp", "public class Solution { public static async Task<int[]> @double(int[] v) { await Task.Yield(); return [2, 4, 6]; } }")]
    [InlineData("typescript", "export function double(values: number[]): number[] { console.log('noise'); return values.map(v => 2 * v); }")]
    [InlineData("typescript", "function double(values: number[]) { return values.map(v => 2 * v); }")]
    public async Task A_function_is_called_with_json_and_its_result_compared(string language, string code)
    {
        await judge.NeedAsync(language);

        var result = await judge.CallAsync(language, code, "double", "[[1, 2, 3]]", "[2, 4, 6]");

        Assert.True(result.Verdict == Verdict.Accepted, $"{result.Verdict}: {result.Message}\n{result.Error}");
    }

    private static string C(string body) => "#include <stdio.h>\nint main(void) {\n  " + body + "\n  return 0;\n}\n";

    private static string Cpp(string body) => "#include <iostream>\n#include <vector>\nint main() {\n  " + body + "\n}\n";
}
