using CodeLab.Judge.Languages;
using CodeLab.Judge.Sandboxes;

namespace CodeLab.Judge.Grading;

/// <summary>
/// Compiles in the same sandbox as everything else. The result comes out as a tar stream over the pipe and is kept as bytes: no
/// folder of the host is ever writable for a compiler, so no planted link can lead anywhere.
/// </summary>
internal sealed class Compiler(ISandbox sandbox, Toolboxes toolboxes)
{
    private readonly CompileCache _cache = new();

    public async Task<CompileResult> RunAsync(JudgeJob job, InstalledLanguage language, CancellationToken cancel)
    {
        var suite = job.Tests.OfType<SuiteTest>().FirstOrDefault();
        var harness = suite is null ? null : language.Definition.Harnesses[suite.Harness];
        var program = new CompiledProgram(language, job, await toolboxes.GetAsync(language, suite?.Harness), FileSet.Of(job.Files));
        if (Prepare(program, harness) is not { } run)
            return new(program, null, "");

        var key = CompileCache.Key(language, run);
        if (_cache.Find(key) is not { } compiled)
        {
            compiled = Compilation.Of(await sandbox.RunAsync(run, cancel));
            if (compiled.Failure != Verdict.InternalError)
                _cache.Add(key, compiled);
        }

        return compiled.Failure is { } failure
            ? new(Program: null, failure, compiled.Message)
            : new(program with { Files = program.Files.And(compiled.Output) }, null, compiled.Message);
    }

    private static SandboxRun? Prepare(CompiledProgram program, Harness? harness)
    {
        var definition = program.Language.Definition;
        var template = new CommandTemplate(program.Language, program.Job);
        if ((harness is null ? definition.Compile : harness.Compile) is { } command)
        {
            return Limited(definition, program.Run(template.Shell(Compilation.Packed(command)), default)) with
            {
                Warm = harness is null && definition.Warm?.Compile is { } ready
                    ? new(template.Arguments(ready.Command), template.Arguments(ready.Arguments))
                    : null,
            };
        }

        return harness is null && definition.Check is { } check
            ? Limited(definition, program.Run(template.Arguments(check), default)) with { Warm = template.Warm(definition.Warm?.Check) }
            : null;
    }

    private static SandboxRun Limited(Language language, SandboxRun run) =>
        run with { Limits = Compilation.LimitsFor(language), RuntimeMemoryBytes = 0 };
}

/// <summary>A program, or why there is none; and what the compiler said either way.</summary>
internal sealed record CompileResult(CompiledProgram? Program, Verdict? Failure, string Message);
