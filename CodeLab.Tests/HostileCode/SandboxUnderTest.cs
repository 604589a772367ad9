using CodeLab.Judge.Grading;
using CodeLab.Judge.Languages;
using CodeLab.Judge.Sandboxes;
using CodeLab.Judge.Sandboxes.Bubblewrap;
using CodeLab.Judge.Sandboxes.Docker;
using CodeLab.Tests.Fakes;

namespace CodeLab.Tests.HostileCode;

/// <summary>One kind of sandbox and a grader on it.</summary>
internal sealed class SandboxUnderTest : IDisposable
{
    private readonly ISandbox _sandbox;
    private readonly LanguageCatalog _languages;
    private readonly Grader _grader;

    private SandboxUnderTest(Func<ISandbox> make)
    {
        _sandbox = make();
        _languages = new(LanguageDefinitions.ShippedFolder, _sandbox);
        _grader = new(_sandbox, _languages);
    }

    public static IReadOnlyList<string> Names { get; } = ["bubblewrap", "docker"];

    public SandboxReadiness? Readiness { get; private set; }

    /// <summary>Skips the test, with the reason, where there is no Docker engine to make it on.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="firstUserId">The first user of its processes on the host, by which they are known when the tests run as root.</param>
    public static async Task<SandboxUnderTest> CreateAsync(string name, int firstUserId)
    {
        var made = new SandboxUnderTest(() => name switch
        {
            "bubblewrap" => new BubblewrapSandbox(new() { FirstUserId = firstUserId }, new(), TimeProvider.System),
            "docker" => new DockerSandbox(
                new()
                {
                    Socket = TestDocker.Socket(),
                    Image = TestDocker.ThinImage,
                    ShowSystem = true,
                    FirstUserId = firstUserId + 50,
                },
                new(),
                TimeProvider.System),
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, message: null),
        });
        made.Readiness = await made._sandbox.CheckAsync(CancellationToken.None);
        // An engine that is there was started for these tests, so there is no reason to leave them out.
        Assert.True(name != "docker" || made.Readiness.Ready, made.Readiness.Reason);
        return made;
    }

    /// <summary>The outcome's only test, or in its place what kept the program from being tested.</summary>
    public async Task<TestResult> JudgeAsync(HostileProgram program, HostileMark mark, CancellationToken cancel)
    {
        var language = _languages.Find(program.Language)!;
        if (program.Harness is { } harness)
        {
            var missing = language.Harnesses[harness].Needs.FirstOrDefault(path => !File.Exists(path));
            Assert.SkipUnless(missing is null, $"the test runner {harness} is not installed: {missing} is missing");
        }

        var outcome = await _grader.RunAsync(program.Job(mark, language.FileFor), _ => { }, cancel);
        return outcome.Results.Count == 1
            ? outcome.Results[0]
            : new() { Id = "1", Verdict = outcome.Verdict, Message = outcome.Message };
    }

    public void Dispose()
    {
        (_sandbox as IDisposable)?.Dispose();
    }
}
