using System.Text.Json;
using CodeLab.Domain.Results;
using CodeLab.Judge;
using CodeLab.Judge.Grading;

namespace CodeLab.Domain.Challenges;

/// <summary>Runs a program the way a challenge's tests do, on somebody's own input: standard input, or arguments of the function.</summary>
public sealed class RunOnChallenge(ChallengeLibrary library, RunCode run)
{
    /// <summary>What the input field starts with: the first public test's.</summary>
    public static string FirstInput(Challenge challenge) => challenge.Tests.FirstOrDefault(test => test.IsPublic)?.Test switch
    {
        StdioTest stdio => stdio.Input,
        QueryTest query => query.Setup,
        PageTest page => PageText.Steps(page),
        FunctionTest call => call.Arguments.GetRawText(),
        _ => "",
    };

    public async Task<Result<TestResult>> RunAsync(Viewer viewer, Solution solution, string input, CancellationToken cancel)
    {
        if (viewer.UserId is not { } userId || library.Current.ById(solution.ChallengeId) is not { } challenge || !viewer.MaySee(challenge))
            return ChallengeProblems.NotFound;
        if (!challenge.Starter.TryGetValue(solution.Language, out var starter))
            return ChallengeProblems.UnknownLanguage(solution.Language);

        if (challenge.Tests[0] is { Test: SuiteTest, IsPublic: false })
            return ChallengeProblems.NothingToRun;
        var files = ProgramFiles.Check(solution.Code, starter[0].Path, solution.Files);
        if (!files.Succeeded)
            return files.Problem;
        var program = new ProgramToRun(
            solution.Language, Code: null, ProgramFiles.WithStarter(files.Value, starter))
        {
            Limits = challenge.Limits,
            Input = input,
            ChallengeId = challenge.Id,
        };
        if (challenge.Tests[0].Test is QueryTest)
            program = program with { LikeTest = new QueryTest("run", input, Expected: null) };
        if (challenge.Tests[0].Test is PageTest)
            program = program with { LikeTest = challenge.Tests.FirstOrDefault(test => test.IsPublic)?.Test as PageTest is { } page ? Looked(page) : null };
        if (challenge.Tests[0].Test is FunctionTest call)
        {
            if (ArgumentsOf(input) is not { } arguments)
                return Problem.Field("input", "The arguments are not a JSON list. Write them like [1, \"two\", [3, 4]].");
            program = program with { Function = call.Function, Arguments = arguments };
        }

        if (challenge.Tests[0].Test is SuiteTest suite)
            return Told(await run.RunAsync(userId, program with { LikeTest = suite }, cancel));
        return await run.RunAsync(userId, program, cancel);
    }

    // What the runner prints shows lines of the tests, which students do not see.
    private static Result<TestResult> Told(Result<TestResult> result) => !result.Succeeded ? result : result.Value with
    {
        Output = string.Join('\n', result.Value.Cases.Select(told => told.Passed ? $"passed  {told.Name}" : $"FAILED  {told.Name}\n{Indented(told.Message)}")),
        Error = result.Value.Verdict == Verdict.CompileError ? result.Value.Error : "",
    };

    private static string Indented(string text) => string.Join('\n', text.Split('\n').Select(line => "        " + line));

    // Run shows what there is to be seen and judges nothing.
    private static PageTest Looked(PageTest page) =>
        page with { Id = "run", Expected = [.. page.Expected.Select(expected => expected with { Is = null, Contains = null })] };

    private static JsonElement? ArgumentsOf(string input)
    {
        try
        {
            var value = JsonSerializer.Deserialize<JsonElement>(input);
            return value.ValueKind == JsonValueKind.Array ? value : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
