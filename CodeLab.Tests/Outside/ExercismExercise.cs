using System.Text.Json;
using CodeLab.Judge;

namespace CodeLab.Tests.Outside;

/// <summary>One exercise of a track: its stub, its example, its tests.</summary>
internal sealed class ExercismExercise
{
    // The JavaScript suites are written as ES modules; these say how they become what Node runs.
    private static readonly string[] Settings = ["babel.config.js", "jest.config.js", "package.json"];

    private readonly ExercismTrack _track;
    private readonly string _folder;
    private readonly IReadOnlyList<string> _solution;
    private readonly IReadOnlyList<string> _example;
    private readonly IReadOnlyList<string> _editor;

    public ExercismExercise(ExercismTrack track, string folder, string configuration)
    {
        (_track, _folder) = (track, folder);
        using var json = JsonDocument.Parse(File.ReadAllText(configuration));
        var files = json.RootElement.GetProperty("files");
        (_solution, _example, _editor) = (Names(files, "solution"), Names(files, "example"), Names(files, "editor"));
        TestFiles = Names(files, "test");
    }

    public IReadOnlyList<string> TestFiles { get; }

    public JudgeJob StubJob() => Job([]);

    public JudgeJob ExampleJob() => Job(_example.Select((path, i) => new SourceFile(PlaceOf(path, i), Moved(Read(path)))));

    /// <summary>The example in the stub's place; what an example doesn't have stays as the stub has it.</summary>
    private JudgeJob Job(IEnumerable<SourceFile> example)
    {
        var suites = TestFiles.Select(path => new SourceFile(path, _track.SwitchOn(Read(path))));
        var given = _solution.Concat(_editor).Select(path => new SourceFile(path, Read(path)));
        var beside = Unlisted().Except(_solution).Except(_editor).Except(TestFiles).Select(path => new SourceFile(path, Read(path)));
        return new()
        {
            Id = Guid.CreateVersion7(),
            Language = _track.Language,
            Files = [.. example.Concat(given).DistinctBy(file => file.Path)],
            Tests = [
                new SuiteTest("1", _track.Harness, [.. suites, .. beside], TestFiles)
                {
                    Together = KnownFault.NeedsOneProcess(_track.Language, Path.GetFileName(_folder)),
                },
            ],
            Limits = new()
            {
                CpuTime = TimeSpan.FromSeconds(60),
                WallTime = TimeSpan.FromSeconds(180),
                MemoryBytes = 1L << 30,
                FileBytes = 64L << 20,

                // Some suites start a thousand threads.
                Processes = 1200,
            },
        };
    }

    // A JavaScript example lies in a folder of its own, from which it reaches the others; here it lies beside them.
    private string Moved(string example) => _track.Language == "javascript" ? example.Replace("from '../", "from './", StringComparison.Ordinal) : example;

    // An example is named like the file it replaces, or is the only one, or is a further file beside the solution.
    private string PlaceOf(string example, int index)
    {
        var name = Path.GetFileName(example);
        return _solution.Concat(_editor).FirstOrDefault(path => Path.GetFileName(path) == name)
            ?? (_example.Count == _solution.Count ? _solution[index] : Path.Combine(Path.GetDirectoryName(_solution[0])!, name));
    }

    // Files that a suite needs beside those that the configuration lists.
    private IEnumerable<string> Unlisted() => _track.Language switch
    {
        "javascript" => Settings.Where(name => File.Exists(Path.Combine(_folder, name))).Concat(Below("data", "*")),
        "python" => Below(".", "*.py"),
        _ => [],
    };

    private IEnumerable<string> Below(string folder, string pattern) => Directory.Exists(Path.Combine(_folder, folder))
        ? Directory.EnumerateFiles(Path.Combine(_folder, folder), pattern).Select(path => Path.GetRelativePath(_folder, path)).Order(StringComparer.Ordinal)
        : [];

    private string Read(string path) => File.ReadAllText(Path.Combine(_folder, path));

    private static string[] Names(JsonElement files, string kind) =>
        files.TryGetProperty(kind, out var list) ? [.. list.EnumerateArray().Select(name => name.GetString()!)] : [];
}
