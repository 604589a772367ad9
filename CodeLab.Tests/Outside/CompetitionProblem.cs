using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using CodeLab.Judge;

namespace CodeLab.Tests.Outside;

/// <summary>A problem of a coding competition: its test sets and limits, our solutions of it.</summary>
internal sealed partial class CompetitionProblem
{
    public const string Shared = "google-coding-competitions";
    private static readonly (string Language, string File)[] Mains = [("python", "main.py"), ("java", "Main.java")];

    private readonly string _folder;
    private readonly string _own;

    public CompetitionProblem(string name)
    {
        _folder = Path.Combine(OutsideContent.Shared(Shared), name);
        _own = Path.Combine(OutsideContent.Own("CompetitionSolutions"), name);
        var data = Path.Combine(_folder, "data");
        Tests =
        [
            .. Directory.EnumerateFiles(data, "*.in", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(input => new StdioTest(
                Path.GetRelativePath(data, Path.GetDirectoryName(input)!),
                File.ReadAllText(input),
                File.ReadAllText(Path.ChangeExtension(input, ".ans")))),
        ];
        Limits = ReadLimits(File.ReadAllText(Path.Combine(_folder, "problem_statement", "problem.html")));
    }

    /// <summary>One per test set, named like its folder.</summary>
    public IReadOnlyList<StdioTest> Tests { get; }

    public Limits Limits { get; }

    public IEnumerable<(string Language, SourceFile File)> Solutions => Mains
        .Where(main => File.Exists(Path.Combine(_own, main.File)))
        .Select(main => (main.Language, Source(main.File, main.File)));

    /// <summary>The wrong solution in the main file's place.</summary>
    public SourceFile WrongPython => Source("wrong.py", "main.py");

    /// <summary>The verdict code that the wrong solution must get on each test set.</summary>
    public IReadOnlyDictionary<string, string> WrongVerdicts =>
        JsonSerializer.Deserialize<Notes>(File.ReadAllText(Path.Combine(_own, "problem.json")), JsonSerializerOptions.Web)!.Wrong;

    private SourceFile Source(string file, string place) => new(place, File.ReadAllText(Path.Combine(_own, file)));

    // The statement's limits are those of one file with all of its cases.
    private static Limits ReadLimits(string statement)
    {
        var seconds = double.Parse(Time().Match(statement).Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        var gigabytes = long.Parse(Memory().Match(statement).Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        return new()
        {
            CpuTime = TimeSpan.FromSeconds(seconds),
            WallTime = TimeSpan.FromSeconds(3 * seconds),
            MemoryBytes = gigabytes << 30,
        };
    }

    [GeneratedRegex("Time limit: ([0-9.]+) seconds", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Time();

    [GeneratedRegex("Memory limit: ([0-9]+) GB", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Memory();

    private sealed record Notes(Dictionary<string, string> Wrong);
}
