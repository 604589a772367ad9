using System.Globalization;
using System.Text.RegularExpressions;
using CodeLab.Judge.Languages;

namespace CodeLab.Judge.Grading;

/// <summary>Finds the places in the student's own files that compiler output or a traceback names.</summary>
internal static class DiagnosticParser
{
    private const int MostShown = 20;

    public static IReadOnlyList<Diagnostic> Parse(Language language, IReadOnlyList<SourceFile> files, string text)
    {
        var found = new List<Diagnostic>();
        foreach (var match in language.DiagnosticPatterns().SelectMany(pattern => pattern.Matches(text)))
        {
            if (FileNamed(files, match.Groups["file"].Value) is not { } file || found.Count == MostShown)
                continue;
            var line = Number(match.Groups["line"]);
            if (line > 0 && !found.Exists(known => known.File == file && known.Line == line))
                found.Add(new(file, line, Number(match.Groups["column"]), Message(match, text)));
        }

        return found;
    }

    private static string? FileNamed(IReadOnlyList<SourceFile> files, string name) =>
        files.FirstOrDefault(file => name == file.Path || name.EndsWith("/" + file.Path, StringComparison.Ordinal))?.Path;

    private static int Number(Group group) =>
        group.Success && int.TryParse(group.ValueSpan, CultureInfo.InvariantCulture, out var number) ? number : 0;

    // Where a pattern names no message, the last line that says anything is the runtime's own summary.
    private static string Message(Match match, string text) =>
        match.Groups["message"] is { Success: true } message
            ? message.Value.Trim()
            : text.Split('\n').LastOrDefault(line => line.Trim().Length > 0 && !line.StartsWith(' '))?.Trim() ?? "";
}
