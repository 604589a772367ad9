using System.Text.Json;
using System.Text.RegularExpressions;

namespace CodeLab.Tests.Outside;

/// <summary>One language's checkout of exercises, and how its suites are run here.</summary>
internal sealed partial record ExercismTrack(string Language, string Harness, string Folder)
{
    private static readonly (string Language, string Harness)[] Known = [("python", "pytest"), ("javascript", "jest"), ("java", "junit5")];

    private string Practice => Path.Combine(Folder, "exercises", "practice");

    /// <summary>The known tracks below a folder of checkouts, or in a folder that is one itself.</summary>
    public static IReadOnlyList<ExercismTrack> In(string folder) =>
    [
        .. Known
            .Select(known => new ExercismTrack(known.Language, known.Harness,
                IsTrack(folder, known.Language) ? folder : Path.Combine(folder, known.Language)))
            .Where(track => Directory.Exists(track.Practice)),
    ];

    /// <summary>The names of all exercises that have tests.</summary>
    public IEnumerable<string> Exercises() => Directory.EnumerateDirectories(Practice)
        .Select(path => Path.GetFileName(path))
        .Order(StringComparer.Ordinal)
        .Where(name => File.Exists(ConfigurationOf(name)) && Open(name).TestFiles.Count > 0);

    public ExercismExercise Open(string name) => new(this, Path.Combine(Practice, name), ConfigurationOf(name));

    /// <summary>The tracks ship with all tests but the first switched off.</summary>
    public string SwitchOn(string suite) => Language switch
    {
        "javascript" => Crossed().Replace(suite, "$1"),
        "java" => Disabled().Replace(suite, ""),
        _ => suite,
    };

    private static bool IsTrack(string folder, string language)
    {
        var file = Path.Combine(folder, "config.json");
        if (!File.Exists(file))
            return false;
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        return json.RootElement.TryGetProperty("slug", out var slug) && slug.ValueEquals(language);
    }

    private string ConfigurationOf(string name) => Path.Combine(Practice, name, ".meta", "config.json");

    [GeneratedRegex(@"\bx(test|it|describe)(?=[.(])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Crossed();

    [GeneratedRegex("""@(?:Disabled|Ignore)(?:\("[^"]*"\))?(?=\s)""", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Disabled();
}
