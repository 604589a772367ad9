using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using CodeLab.Judge.Languages;
using CodeLab.Judge.Sandboxes;

namespace CodeLab.Judge.Grading;

/// <summary>One run of a suite, with a word of its own that proves its report.</summary>
internal sealed class SuiteRun(CompiledProgram program, SuiteTest suite)
{
    private const int ReportBytes = 1 << 20;
    private const int MostCases = 1000;
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly string _nonce = RandomNumberGenerator.GetHexString(32, lowercase: true);

    public SandboxRun Prepare()
    {
        var language = program.Language.Definition;
        var harness = language.Harnesses[suite.Harness];
        var command = new CommandTemplate(program.Language, program.Job).Shell(SuiteReport.Kept(harness.Run));
        return program.Run(command, JsonSerializer.SerializeToUtf8Bytes(Request(harness.TellsFiles), Json)) with
        {
            Environment = language.Environment.Concat(harness.Environment).ToDictionary(),
            Limits = program.Job.Limits with { OutputBytes = Math.Max(program.Job.Limits.OutputBytes, ReportBytes) },
        };
    }

    public TestResult Judge(SandboxResult run)
    {
        var language = program.Language.Definition;
        var report = SuiteReport.Find(run.Output.Text, _nonce);
        var (verdict, message) = Verdict(run, report);
        var error = WithoutFolders(run.Error.Text);
        return new()
        {
            Id = suite.Id,
            Verdict = verdict,
            CpuTime = run.CpuTime,
            WallTime = run.WallTime,
            MemoryBytes = run.PeakMemoryBytes,
            Output = report is null ? "" : string.Join('\n', report.Tests.Select(test => $"{test.Outcome}: {test.Id}")),
            Error = error,
            Message = message,
            ExitCode = run.ExitCode,
            Cases = verdict is CodeLab.Judge.Verdict.Accepted or CodeLab.Judge.Verdict.WrongAnswer ? CasesOf(report) : [],
            Truncated = run.Output.Cut || run.Error.Cut,
            Diagnostics = verdict is CodeLab.Judge.Verdict.RuntimeError or CodeLab.Judge.Verdict.WrongAnswer
                ? PlacesIn(language, error, report)
                : [],
        };
    }

    private (Verdict, string) Verdict(SandboxResult run, SuiteReport? report)
    {
        var ended = RunVerdict.Of(program.Language.Definition, program.Job.Limits, run);
        return (ended.Verdict, report) switch
        {
            (CodeLab.Judge.Verdict.Accepted, { AllPassed: true }) => ended,
            (CodeLab.Judge.Verdict.Accepted, null) =>
                (CodeLab.Judge.Verdict.WrongAnswer, "The program ended the test runner before it could report."),
            (CodeLab.Judge.Verdict.Accepted or CodeLab.Judge.Verdict.RuntimeError, { Ended: > 128 } dead) =>
                RunVerdict.Of(program.Language.Definition, program.Job.Limits, run with { ExitCode = dead.Ended }),
            (CodeLab.Judge.Verdict.Accepted or CodeLab.Judge.Verdict.RuntimeError, { } failed) => (CodeLab.Judge.Verdict.WrongAnswer, Sentence(failed)),
            _ => ended,
        };
    }

    private static string Sentence(SuiteReport report) => report.Failed.ToList() switch
    {
        [] when report.Tests.Count == 0 => "The tests could not be run with this program.",
        [] => "Not all tests could be run.",
        [var only] => $"The test “{only.Name ?? only.Id}” fails.",
        var all => $"{all.Count} of {report.Tests.Count} tests fail, the first is “{all[0].Name ?? all[0].Id}”.",
    };

    // The last line of what is printed is the runner's summary; what went wrong is in its report.
    private IReadOnlyList<Diagnostic> PlacesIn(Language language, string error, SuiteReport? report)
    {
        var own = program.Job.Files.Where(file => suite.Files.All(given => given.Path != file.Path)).ToList();
        var places = DiagnosticParser.Parse(language, own, error);
        return report?.Failed.FirstOrDefault()?.Message?.Split('\n')[0] is { Length: > 0 } first
            ? [.. places.Select(place => place with { Message = first })]
            : places;
    }

    private static IReadOnlyList<CaseResult> CasesOf(SuiteReport? report) =>
    [
        .. (report?.Tests ?? []).Where(test => test.Outcome != "skipped").Take(MostCases)
            .Select(test => new CaseResult(Cut(test.Name ?? test.Id, 200), test.Outcome == "passed", Explained(test))),
    ];

    private static string Explained(SuiteOutcome test) => test switch
    {
        { Outcome: "passed" } => "",
        { Outcome: "missing", Message: null or "" } => "It did not run.",
        _ => Cut(WithoutFolders(test.Message ?? ""), 1000),
    };

    private static string WithoutFolders(string text) =>
        FileSet.WithoutFolder(text).Replace("/tmp/suite/", "", StringComparison.Ordinal);

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length];

    private object Request(bool tellsFiles) => new
    {
        nonce = _nonce,
        together = suite.Together,
        tests = suite.TestFiles,
        files = tellsFiles ? suite.Files.ToDictionary(file => file.Path, file => file.Content) : [],
        program = program.Job.Files.Select(file => file.Path),
    };
}
