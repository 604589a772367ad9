using CodeLab.Judge.Languages;
using CodeLab.Judge.Sandboxes;

namespace CodeLab.Judge.Grading;

/// <summary>Compiles a challenge's own checker as any other program.</summary>
internal sealed class CheckerPreparation(ISandbox sandbox, LanguageCatalog catalog, Compiler compiler)
{
    /// <summary>The checker, or why there is none; both null where the judge compares by itself.</summary>
    public async Task<(ProgramChecker? Checker, string? Fault)> RunAsync(JudgeJob job, CancellationToken cancel)
    {
        if (job.Checker.Program is not { } source || job.Tests.All(test => !HasWork(job.Checker, test)))
            return (null, null);
        if (await catalog.InstalledAsync(source.Language) is not { IsInstalled: true } language)
            return (null, $"The challenge's checker needs the language '{source.Language}', which is not installed here.");

        var checking = new JudgeJob { Id = job.Id, Language = source.Language, Files = source.Files, Tests = [], Limits = ProgramChecker.Limits };
        var compiled = await compiler.RunAsync(checking, language, cancel);
        return compiled.Program is { } program
            ? (new(sandbox, program), null)
            : (null, $"The challenge's checker can't be compiled.\n{compiled.Message}");
    }

    /// <summary>Whether the author's program has a say in the test: a run on somebody's own input expects nothing.</summary>
    public static bool HasWork(Checker checker, TestCase test) =>
        checker.Program is not null
        && (checker.Kind == CheckerKind.Interactive || test is StdioTest { Expected: not null } or FunctionTest { Expected: not null });
}
