using CodeLab.Judge.Languages;
using CodeLab.Judge.Sandboxes;

namespace CodeLab.Judge.Grading;

/// <summary>Judges one job: compile once, and once more where a suite is beside other tests; one sandbox per test, each result told as it comes.</summary>
public sealed class Grader
{
    private readonly LanguageCatalog _catalog;
    private readonly Compiler _compiler;
    private readonly CheckerPreparation _checkers;
    private readonly TestRunner _tests;

    public Grader(ISandbox sandbox, LanguageCatalog catalog)
    {
        _catalog = catalog;
        _compiler = new(sandbox, new(sandbox, catalog));
        _checkers = new(sandbox, catalog, _compiler);
        _tests = new(sandbox);
    }

    public async Task<JobOutcome> RunAsync(JudgeJob job, Action<JudgeEvent> tell, CancellationToken cancel)
    {
        var language = await _catalog.InstalledAsync(job.Language);
        if (language is not { IsInstalled: true })
            return Failed(Verdict.InternalError, language?.Version ?? $"There is no language '{job.Language}' here.");
        if (Unsupported(language, job) is { } reason)
            return Failed(Verdict.InternalError, reason);

        if (SuiteFiles.Refusal(job, language.Definition) is { } refusal)
            return Failed(Verdict.CompileError, refusal);

        job = job with { Limits = language.Definition.RuntimeLimits.Around(job.Limits) };
        var programs = new Dictionary<TestCase, CompiledProgram>(ReferenceEqualityComparer.Instance);
        var said = "";

        // What a suite needs around a program is not what its other tests need.
        foreach (var kind in job.Tests.GroupBy(test => (test as SuiteTest)?.Harness))
        {
            var part = SuiteFiles.Lay(job with { Tests = [.. kind] }, language.Definition);
            var compiled = await _compiler.RunAsync(part, language, cancel);
            if (compiled.Program is not { } program)
            {
                return Failed(compiled.Failure!.Value, SuiteFiles.WithoutTheirText(part, compiled.Message)) with
                {
                    Diagnostics = DiagnosticParser.Parse(language.Definition, job.Files, compiled.Message),
                };
            }

            said = SuiteFiles.WithoutTheirText(part, compiled.Message);
            foreach (var test in kind)
                programs.Add(test, program);
        }

        var (checker, fault) = await _checkers.RunAsync(job, cancel);
        if (fault is not null)
            return Failed(Verdict.InternalError, fault);
        var results = await RunTestsAsync(job, programs, checker, tell, cancel);
        return new() { Verdict = Overall(results), Results = results, Message = said };
    }

    // All at a time: the sandbox runs as many as there are cores. Results are told in the order of the tests.
    private async Task<TestResult[]> RunTestsAsync(
        JudgeJob job, Dictionary<TestCase, CompiledProgram> programs, ProgramChecker? checker, Action<JudgeEvent> tell, CancellationToken cancel)
    {
        var results = new TestResult[job.Tests.Count];
        var (telling, told) = (new Lock(), 0);
        var options = new ParallelOptions
        {
            MaxDegreeOfParallelism = job.OneAtATime ? 1 : Environment.ProcessorCount,
            CancellationToken = cancel,
        };
        await Parallel.ForAsync(0, results.Length, options, async (index, stop) =>
        {
            var result = await _tests.RunAsync(programs[job.Tests[index]], checker, job.Tests[index], stop);
            lock (telling)
            {
                results[index] = result;
                while (told < results.Length && results[told] is { } next)
                {
                    tell(new TestFinished(job.Id, next));
                    told++;
                }
            }
        });
        return results;
    }

    // The first test that fails names the verdict; a fault of the judge outweighs them all, since the job is then not judged.
    private static Verdict Overall(TestResult[] results) =>
        Array.Exists(results, result => result.Verdict == Verdict.InternalError)
            ? Verdict.InternalError
            : Array.Find(results, result => result.Verdict != Verdict.Accepted)?.Verdict ?? Verdict.Accepted;

    private static JobOutcome Failed(Verdict verdict, string message) => new() { Verdict = verdict, Message = message };

    private static string? Unsupported(InstalledLanguage language, JudgeJob job)
    {
        if (language.Definition.Call is null && job.Tests.Any(test => test is FunctionTest))
            return $"{language.Definition.Name} has no function tests.";
        foreach (var suite in job.Tests.OfType<SuiteTest>())
        {
            if (!language.Definition.Harnesses.TryGetValue(suite.Harness, out var harness))
                return $"{language.Definition.Name} has no test runner '{suite.Harness}'.";
            if (harness.Needs.FirstOrDefault(path => !File.Exists(path)) is { } missing)
                return $"The test runner '{suite.Harness}' needs {missing}, which is not installed.";
        }

        return TestKinds.Unsuitable(language.Definition, job.Tests);
    }
}
