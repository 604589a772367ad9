using System.Text.Json;

namespace CodeLab.Tests.Outside;

/// <summary>One language's checkout of exercises.</summary>
internal sealed record ExercismTrack(string Language, string Folder)
{
    private static readonly string[] Known = ["python", "javascript", "java"];

    public string Practice => Path.Combine(Folder, "exercises", "practice");

    /// <summary>The names of all its exercises.</summary>
    public IEnumerable<string> Exercises => Directory.EnumerateDirectories(Practice)
        .Where(path => File.Exists(Path.Combine(path, ".meta", "config.json")))
        .Select(path => Path.GetFileName(path))
        .Order(StringComparer.Ordinal);

    /// <summary>The known tracks below a folder of checkouts, or in a folder that is one itself.</summary>
    public static IReadOnlyList<ExercismTrack> In(string folder) =>
    [
        .. Known.Select(language => new ExercismTrack(language, IsTrack(folder, language) ? folder : Path.Combine(folder, language)))
            .Where(track => Directory.Exists(track.Practice)),
    ];

    private static bool IsTrack(string folder, string language)
    {
        var file = Path.Combine(folder, "config.json");
        if (!File.Exists(file))
            return false;
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        return json.RootElement.TryGetProperty("slug", out var slug) && slug.ValueEquals(language);
    }
}
