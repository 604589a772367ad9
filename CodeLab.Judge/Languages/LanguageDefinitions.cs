using System.Text.Json;
using System.Text.Json.Serialization;

namespace CodeLab.Judge.Languages;

/// <summary>Reads the files that describe languages: one each, and that is all there is to a language.</summary>
public static class LanguageDefinitions
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>The folder of the definitions that ship.</summary>
    public static string ShippedFolder => Path.Combine(AppContext.BaseDirectory, "languages");

    /// <summary>The languages that ship, installed or not.</summary>
    public static IReadOnlyList<Language> Shipped { get; } = Read(ShippedFolder);

    /// <summary>All languages of a folder in the order of lists; throws for a file that can't be used.</summary>
    public static IReadOnlyList<Language> Read(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.json").Select(ReadFile).OrderBy(language => language.Order).ThenBy(language => language.Id)];

    private static Language ReadFile(string file)
    {
        try
        {
            var language = JsonSerializer.Deserialize<Language>(File.ReadAllText(file), Json) ?? throw new InvalidDataException($"{file} is empty.");
            language.CheckPatterns();
            return language;
        }
        catch (Exception fault) when (fault is JsonException or ArgumentException or NotSupportedException)
        {
            throw new InvalidDataException($"{file}: {fault.Message}", fault);
        }
    }
}
