using System.Globalization;
using CodeLab.Judge.Languages;
using CodeLab.Judge.Sandboxes;

namespace CodeLab.Judge.Grading;

/// <summary>Fills the placeholders of a language's commands.</summary>
internal sealed class CommandTemplate(InstalledLanguage language, JudgeJob job)
{
    private readonly string _main = FileSet.Work + language.Definition.FileFor(job.Tests.Any(test => test is FunctionTest));

    private IEnumerable<string> Sources =>
        job.Files.Select(file => file.Path).Where(path => Path.GetExtension(path) == Path.GetExtension(_main)).Select(path => FileSet.Work + path);

    public IReadOnlyList<string> Arguments(IReadOnlyList<string> command, string function = "") =>
    [
        .. command.SelectMany(part => part == "{sources}" ? Sources : [Fill(part).Replace("{function}", function, StringComparison.Ordinal)]),
    ];

    /// <summary>The language's warm start with these arguments; null where it has none for this.</summary>
    public WarmStart? Warm(IReadOnlyList<string>? arguments, string function = "") =>
        arguments is null ? null : new(Arguments(language.Definition.Warm!.Command), Arguments(arguments, function));

    /// <summary>For a shell: lists of files are quoted.</summary>
    public IReadOnlyList<string> Shell(string command) =>
    [
        "/bin/sh", "-c",
        Fill(command)
            .Replace("{sources}", Quoted(Sources), StringComparison.Ordinal),
    ];

    private static string Quoted(IEnumerable<string> paths) => string.Join(' ', paths.Select(path => $"'{path}'"));

    private string Fill(string text) => text
        .Replace("{program}", language.Program, StringComparison.Ordinal)
        .Replace("{main}", _main, StringComparison.Ordinal)
        .Replace("{memoryMb}", (job.Limits.MemoryBytes >> 20).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
