using System.Globalization;
using CodeLab.Judge.Languages;

namespace CodeLab.Judge.Grading;

/// <summary>Fills the placeholders of a language's commands.</summary>
internal sealed class CommandTemplate(InstalledLanguage language, JudgeJob job)
{
    private readonly string _main = "/work/" + language.Definition.FileFor(job.Tests.Any(test => test is FunctionTest));

    public IReadOnlyList<string> Arguments(IReadOnlyList<string> command, string function = "") =>
        [.. command.Select(part => Fill(part).Replace("{function}", function, StringComparison.Ordinal))];

    /// <summary>For a shell: lists of files are quoted.</summary>
    public IReadOnlyList<string> Shell(string command, IEnumerable<string> testFiles)
    {
        var sources = job.Files.Select(file => file.Path).Where(path => Path.GetExtension(path) == Path.GetExtension(_main));
        return
        [
            "/bin/sh", "-c",
            Fill(command)
                .Replace("{sources}", Quoted(sources), StringComparison.Ordinal)
                .Replace("{tests}", Quoted(testFiles), StringComparison.Ordinal),
        ];
    }

    private static string Quoted(IEnumerable<string> paths) => string.Join(' ', paths.Select(path => $"'/work/{path}'"));

    private string Fill(string text) => text
        .Replace("{program}", language.Program, StringComparison.Ordinal)
        .Replace("{main}", _main, StringComparison.Ordinal)
        .Replace("{memoryMb}", (job.Limits.MemoryBytes >> 20).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
