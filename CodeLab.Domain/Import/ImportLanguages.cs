using System.Text.RegularExpressions;
using CodeLab.Domain.Content;
using CodeLab.Judge;
using CodeLab.Judge.Languages;

namespace CodeLab.Domain.Import;

/// <summary>Tells a program's language by its files' names, and makes of them what our languages expect: a main file of a known name.</summary>
internal sealed partial class ImportLanguages(ContentRules rules)
{
    private static readonly Dictionary<string, string> Extensions = new(StringComparer.OrdinalIgnoreCase)
    {
        [".py"] = "python", [".js"] = "javascript", [".ts"] = "typescript", [".java"] = "java", [".c"] = "c",
        [".cc"] = "cpp", [".cpp"] = "cpp", [".cxx"] = "cpp", [".cs"] = "csharp", [".sh"] = "bash",
    };

    public string Names => string.Join(", ", Programs.Select(language => language.Name));

    /// <summary>Languages of programs that read standard input.</summary>
    public IEnumerable<Language> Programs => rules.Languages.Where(language => language.Kind == LanguageKind.Program);

    public (string? Language, IReadOnlyList<SourceFile> Files, string Reason) Program(IReadOnlyList<SourceFile> files)
    {
        var sources = files.Where(file => Extensions.ContainsKey(Path.GetExtension(file.Path))).ToList();
        if (sources.Count == 0)
            return (null, [], $"{Path.GetExtension(files[0].Path)} is no language here.");
        var id = Extensions[Path.GetExtension(sources[0].Path)];
        if (rules.Language(id) is not { } language)
            return (null, [], $"The language {id} is not known here.");
        if (id == "python" && sources[0].Content.Split('\n')[0].Contains("python2", StringComparison.Ordinal))
            return (null, [], "It is Python 2, which is not judged here.");

        var main = sources.Find(file => file.Path == language.MainFile) ?? sources.Find(IsMain) ?? sources[0];
        return (id, id == "java" ? Java(files, main, language) : Renamed(files, main, language), "");
    }

    // Compilers are given the files that end like the main one.
    private static List<SourceFile> Renamed(IReadOnlyList<SourceFile> files, SourceFile main, Language language)
    {
        var ending = Path.GetExtension(language.MainFile);
        return
        [
            main with { Path = language.MainFile },
            .. files.Where(file => file != main).Select(file =>
                Extensions.TryGetValue(Path.GetExtension(file.Path), out var id) && id == language.Id ? file with { Path = Path.ChangeExtension(file.Path, ending) } : file),
        ];
    }

    // A class is called like its file and both keep their names; ours only calls it.
    private static List<SourceFile> Java(IReadOnlyList<SourceFile> files, SourceFile main, Language language)
    {
        if (main.Path == language.MainFile)
            return [main, .. files.Where(file => file != main)];
        var name = Path.GetFileNameWithoutExtension(main.Path);
        var caller = $"public class Main {{ public static void main(String[] arguments) throws Exception {{ {name}.main(arguments); }} }}\n";
        return [new(language.MainFile, caller), .. files];
    }

    private static bool IsMain(SourceFile file) => Main().IsMatch(file.Content);

    [GeneratedRegex(@"\b[mM]ain\s*\(", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Main();
}
