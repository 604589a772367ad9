using System.Text.RegularExpressions;
using CodeLab.Judge;
using CodeLab.Judge.Languages;

namespace CodeLab.Domain.Content;

/// <summary>
/// Reads <c>starter/</c> and <c>solution/</c>: one folder per language, the main file first. It is called as the language says, unless
/// the challenge's suite has a name for it.
/// </summary>
internal sealed partial class CodeFiles(PackageFolder files, FindingLog findings, ContentRules rules, bool functions, string? mainFile)
{
    public Dictionary<string, IReadOnlyList<SourceFile>> Read(string root, IReadOnlyList<string> languages)
    {
        var code = new Dictionary<string, IReadOnlyList<SourceFile>>();
        foreach (var id in files.FoldersIn(root))
        {
            if (languages.Count > 0 && !languages.Contains(id))
            {
                findings.Warn($"{root}/{id}", $"\"{id}\" is not among the challenge's languages.",
                    "Add it to \"languages\" or remove the folder.");
            }
            else if (rules.Language(id) is { } language && ReadLanguage($"{root}/{id}", language) is { } sources)
                code[id] = sources;
        }

        return code;
    }

    public static bool IsSafePath(string path) => path.Length <= 200 && SafePath().IsMatch(path);

    private List<SourceFile>? ReadLanguage(string folder, Language language)
    {
        var called = mainFile ?? language.FileFor(functions);
        var main = $"{folder}/{called}";
        var sources = new List<SourceFile>();
        foreach (var path in files.FilesUnder(folder).OrderByDescending(path => path == main))
        {
            var name = path[(folder.Length + 1)..];
            if (!IsSafePath(name))
            {
                findings.Error(path, "The file's name has characters that not every system knows.",
                    "Use letters, digits, dots, hyphens and underscores.");
            }
            else if (files.ReadText(path, ContentRules.TextFileBytes) is { } text)
                sources.Add(new(name, text));
        }

        if (files.Has(main))
            return sources;

        var reason = mainFile is not null ? "The suite says that it" : functions ? "The tests call functions, so it" : "It";
        findings.Error(main, $"The main file is missing. {reason} is called {called}.", "Add it.");
        return null;
    }

    [GeneratedRegex(@"^[A-Za-z0-9_][A-Za-z0-9_.-]*(/[A-Za-z0-9_][A-Za-z0-9_.-]*)*\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SafePath();
}
