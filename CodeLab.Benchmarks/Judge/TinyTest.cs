using CodeLab.Judge;

namespace CodeLab.Benchmarks.Judge;

/// <summary>The smallest honest program of a language: reads a number and prints the next.</summary>
internal sealed record TinyTest(string Language, string File, string Code, Func<string, string, IReadOnlyList<string>> Bare)
{
    public const string Input = "41\n", Expected = "42\n";

    public static readonly TinyTest[] All =
    [
        new("python", "main.py", "print(int(input()) + 1)\n", (program, folder) => [program, $"{folder}/main.py"]),
        new("javascript", "main.js", "console.log(Number(require('fs').readFileSync(0, 'utf8')) + 1);\n", (program, folder) => [program, $"{folder}/main.js"]),
        new("java", "Main.java", """
            public class Main {
                public static void main(String[] args) throws Exception {
                    System.out.println(Integer.parseInt(new java.io.BufferedReader(new java.io.InputStreamReader(System.in)).readLine()) + 1);
                }
            }
            """, (program, folder) => [program, "-cp", folder, "Main"]),
    ];

    public JudgeJob Job(int tests = 1) => new()
    {
        Id = Guid.CreateVersion7(),
        Language = Language,
        Files = [new(File, Code)],
        Tests = [.. Enumerable.Range(1, tests).Select(number => new StdioTest($"{number}", Input, Expected))],
    };
}
