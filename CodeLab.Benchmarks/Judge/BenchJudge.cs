using CodeLab.Judge.Grading;
using CodeLab.Judge.Languages;
using CodeLab.Judge.Queue;
using CodeLab.Judge.Sandboxes;
using CodeLab.Judge.Sandboxes.Bubblewrap;

namespace CodeLab.Benchmarks.Judge;

/// <summary>The judge as the product runs it.</summary>
internal sealed class BenchJudge : IDisposable
{
    private readonly BubblewrapSandbox _sandbox;

    public BenchJudge()
    {
        _sandbox = new(new BubblewrapOptions(), new QueueOptions(), TimeProvider.System, Staging);
        Languages = new(LanguageDefinitions.ShippedFolder, _sandbox);
        Grader = new(_sandbox, Languages, Staging);
        Compiler = new(_sandbox, new(_sandbox, Languages, Staging));
        Tests = new(_sandbox);
    }

    public StagingArea Staging { get; } = new();

    public LanguageCatalog Languages { get; }

    public Grader Grader { get; }

    public Compiler Compiler { get; }

    public TestRunner Tests { get; }

    public ISandbox Sandbox => _sandbox;

    public void Dispose()
    {
        _sandbox.Dispose();
        Staging.Dispose();
    }
}
