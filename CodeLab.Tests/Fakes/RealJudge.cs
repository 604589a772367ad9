using System.Text.Json;
using CodeLab.Judge;
using CodeLab.Judge.Grading;
using CodeLab.Judge.Languages;
using CodeLab.Judge.Queue;
using CodeLab.Judge.Sandboxes;
using CodeLab.Judge.Sandboxes.Bubblewrap;

namespace CodeLab.Tests.Fakes;

/// <summary>The real grader on the real sandbox, shared by the tests of a collection.</summary>
public sealed class RealJudge : IAsyncLifetime
{
    private readonly BubblewrapSandbox _sandbox;
    private readonly Grader _grader;

    public RealJudge()
    {
        _sandbox = new(new BubblewrapOptions(), new QueueOptions(), TimeProvider.System);
        Languages = new(LanguageDefinitions.ShippedFolder, _sandbox);
        _grader = new(_sandbox, Languages);
    }

    public LanguageCatalog Languages { get; }

    public ISandbox Sandbox => _sandbox;

    public SandboxReadiness? Readiness { get; private set; }

    public async ValueTask InitializeAsync() => Readiness = await _sandbox.CheckAsync(CancellationToken.None);

    public ValueTask DisposeAsync()
    {
        _sandbox.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Skips the test where the language is not installed, with the reason.</summary>
    public async Task NeedAsync(string language)
    {
        var found = await Languages.InstalledAsync(language);
        Assert.SkipUnless(found is { IsInstalled: true }, $"{language}: {found?.Version ?? "there is no such language"}");
    }

    public Task<JobOutcome> JudgeAsync(JudgeJob job) => JudgeUntilAsync(job, TestContext.Current.CancellationToken);

    public Task<JobOutcome> JudgeUntilAsync(JudgeJob job, CancellationToken cancel) => _grader.RunAsync(job, _ => { }, cancel);

    /// <summary>Runs one program on one input; the outcome's only test.</summary>
    public async Task<TestResult> RunAsync(string language, string code, string input = "", string? expected = null, Limits? limits = null)
    {
        var outcome = await JudgeAsync(Job(language, code, [new StdioTest("1", input, expected)]) with { Limits = limits ?? Limits.Default });
        return outcome.Results.Count == 1
            ? outcome.Results[0]
            : new() { Id = "1", Verdict = outcome.Verdict, Message = outcome.Message, Diagnostics = outcome.Diagnostics };
    }

    public async Task<TestResult> CallAsync(string language, string code, string function, string arguments, string expected)
    {
        var test = new FunctionTest("1", function, JsonSerializer.Deserialize<JsonElement>(arguments), JsonSerializer.Deserialize<JsonElement>(expected));
        var outcome = await JudgeAsync(Job(language, code, [test]));
        return outcome.Results.Count == 1
            ? outcome.Results[0]
            : new() { Id = "1", Verdict = outcome.Verdict, Message = outcome.Message, Diagnostics = outcome.Diagnostics };
    }

    public JudgeJob Job(string language, string code, IReadOnlyList<TestCase> tests) => new()
    {
        Id = Guid.CreateVersion7(),
        Language = language,
        Files = [new(Languages.Find(language)!.FileFor(tests.Any(test => test is FunctionTest)), code)],
        Tests = tests,
    };
}
