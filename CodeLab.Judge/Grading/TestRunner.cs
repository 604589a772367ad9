using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CodeLab.Judge.Languages;
using CodeLab.Judge.Sandboxes;

namespace CodeLab.Judge.Grading;

/// <summary>Runs one test of a compiled program and compares the outcome here, where the program can't reach.</summary>
internal sealed class TestRunner(ISandbox sandbox)
{
    private const int MostAttempts = 3;
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task<TestResult> RunAsync(CompiledProgram program, ProgramChecker? checker, TestCase test, CancellationToken cancel)
    {
        // A fault of the sandbox is ours: it is tried again before anybody hears of it.
        for (var attempt = 1; ; attempt++)
        {
            var result = await RunOnceAsync(program, checker, test, cancel);
            if (result.Verdict != Verdict.InternalError || attempt == MostAttempts)
                return result;
        }
    }

    private async Task<TestResult> RunOnceAsync(CompiledProgram program, ProgramChecker? checker, TestCase test, CancellationToken cancel)
    {
        if (test is SuiteTest suite)
        {
            var proved = new SuiteRun(program, suite);
            return proved.Judge(await sandbox.RunAsync(proved.Prepare(), cancel));
        }

        var run = Prepare(program, test);
        if (checker is null || !CheckerPreparation.HasWork(program.Job.Checker, test))
            return Judge(program, test, await sandbox.RunAsync(run, cancel));
        if (program.Job.Checker.Kind == CheckerKind.Interactive)
        {
            var (ran, partner, judgement) = await checker.TalkAsync(run, test, cancel);
            return After(Judge(program, test, ran), InteractiveVerdict.Of(program.Language.Definition, program.Job.Limits, ran, partner, judgement));
        }

        var ended = await sandbox.RunAsync(run, cancel);
        var result = Judge(program, test, ended);
        return result.Verdict == Verdict.Accepted ? After(result, await checker.CheckAsync(test, ended.Output.Bytes, cancel)) : result;
    }

    private static TestResult After(TestResult result, Judgement judgement) =>
        result with { Verdict = judgement.Verdict, Message = judgement.Message, JudgeMessage = judgement.JudgeMessage };

    private static SandboxRun Prepare(CompiledProgram program, TestCase test)
    {
        var language = program.Language.Definition;
        var template = new CommandTemplate(program.Language, program.Job);
        return test switch
        {
            PageTest page => Run(program, template, PageAnswer.Ask(page)),
            StdioTest when language.Kind == LanguageKind.Page => Run(program, template, PageAnswer.Ask(PageAnswer.JustOpened(test.Id))),
            StdioTest stdio when language.Kind == LanguageKind.Query => Run(program, template, QueryAnswer.Ask(stdio.Input)),
            QueryTest query => Run(program, template, QueryAnswer.Ask(query.Setup, query.Plan is not null)),
            StdioTest stdio => Run(program, template, Encoding.UTF8.GetBytes(stdio.Input)),
            FunctionTest call => program.Run(template.Arguments(language.Call!, call.Function), Request(call)) with
            {
                Warm = template.Warm(language.Warm?.Call, call.Function),
            },
            _ => throw new ArgumentOutOfRangeException(nameof(test), test, message: null),
        };
    }

    private static SandboxRun Run(CompiledProgram program, CommandTemplate template, ReadOnlyMemory<byte> input)
    {
        var language = program.Language.Definition;
        return program.Run(template.Arguments(language.Run), input) with { Warm = template.Warm(language.Warm?.Run) };
    }

    private static byte[] Request(FunctionTest call) =>
        JsonSerializer.SerializeToUtf8Bytes(new { function = call.Function, arguments = call.Arguments }, Json);

    private static TestResult Judge(CompiledProgram program, TestCase test, SandboxResult run)
    {
        var language = program.Language.Definition;
        var (verdict, message) = RunVerdict.Of(language, program.Job.Limits, run);
        var answer = language.Kind == LanguageKind.Query ? QueryAnswer.Read(run.Output.Text) : null;
        if (language.Kind == LanguageKind.Query && verdict == Verdict.RuntimeError && run.ExitCode == QueryAnswer.SetupFailed && HasExpectation(test))
            (verdict, message) = (Verdict.InternalError, "The database of this test could not be made: the challenge has to be mended.");
        var page = language.Kind == LanguageKind.Page ? PageAnswer.Read(run.Output.Text) : null;
        var output = page?.Shown(test as PageTest ?? PageAnswer.JustOpened(test.Id)) ?? answer?.Shown(test) ?? run.Output.Text;
        var error = FileSet.WithoutFolder(run.Error.Text);
        if (verdict == Verdict.Accepted)
            (verdict, message) = test is PageTest looked ? ComparePage(looked, page) : Compare(program, test, output, answer, run);
        var hasTraceback = verdict == Verdict.RuntimeError || (test is PageTest && verdict == Verdict.WrongAnswer);

        return new()
        {
            Id = test.Id,
            Verdict = verdict,
            CpuTime = run.CpuTime,
            WallTime = run.WallTime,
            MemoryBytes = run.PeakMemoryBytes,
            Output = output,
            Error = error,
            Message = message,
            ExitCode = run.ExitCode,
            Truncated = run.Output.Cut || run.Error.Cut,
            Diagnostics = hasTraceback ? DiagnosticParser.Parse(language, program.Job.Files, error) : [],
        };
    }

    private static (Verdict, string) ComparePage(PageTest test, PageAnswer? page)
    {
        var compared = page?.Compare(test) ?? CompareResult.Wrong("The page could not be looked at.");
        return compared.Passed ? (Verdict.Accepted, "") : (Verdict.WrongAnswer, compared.Message);
    }

    // Where nothing is expected, the database is the student's own.
    private static bool HasExpectation(TestCase test) => test is QueryTest { Expected: not null } or StdioTest { Expected: not null };

    private static (Verdict, string) Compare(CompiledProgram program, TestCase test, string output, QueryAnswer? answer, SandboxResult run)
    {
        var checker = program.Job.Checker;
        var compared = test switch
        {
            QueryTest query => answer?.Compare(checker, query) ?? CompareResult.Wrong("The rows did not arrive whole."),
            StdioTest { Expected: { } expected } => TextComparison.Compare(checker, expected, output),
            FunctionTest call => JsonComparison.TryParse(output, out var value)
                ? call.Expected is { } expected && checker.Program is null ? JsonComparison.Compare(checker, expected, value) : CompareResult.Right
                : CompareResult.Wrong(run.Output.Bytes.IsEmpty
                    ? "The program ended before the function returned."
                    : "The function's result did not arrive as one JSON value."),
            _ => CompareResult.Right,
        };
        return compared.Passed ? (Verdict.Accepted, "") : (Verdict.WrongAnswer, compared.Message);
    }
}
