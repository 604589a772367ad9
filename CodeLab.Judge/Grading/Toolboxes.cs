using System.Collections.Concurrent;
using CodeLab.Judge.Languages;
using CodeLab.Judge.Sandboxes;

namespace CodeLab.Judge.Grading;

/// <summary>The toolbox of each language, made at first use: its driver is compiled once, in the sandbox.</summary>
internal sealed class Toolboxes(ISandbox sandbox, LanguageCatalog catalog)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<Toolbox>>> _made = new();

    /// <summary>What programs of this language see; under a test runner, also what that needs.</summary>
    public async Task<Toolbox> GetAsync(InstalledLanguage language, Harness? harness)
    {
        var id = language.Definition.Id;
        var once = _made.GetOrAdd(id, _ => new(() => MakeAsync(language)));
        try
        {
            var toolbox = await once.Value;
            return harness is { Visible.Count: > 0 }
                ? toolbox with { Name = $"{id} with {string.Join(' ', harness.Visible)}", Visible = [.. toolbox.Visible, .. harness.Visible] }
                : toolbox;
        }
        catch
        {
            // One bad moment must not stand until the next start; the next job tries again.
            _made.TryRemove(new(id, once));
            throw;
        }
    }

    private async Task<Toolbox> MakeAsync(InstalledLanguage language)
    {
        var definition = language.Definition;
        var plain = new Toolbox(definition.Id) { Language = definition.Id, Visible = definition.Visible };
        var files = catalog.ReadDriverFiles(definition);
        if (files.Count == 0)
            return plain;

        var driver = definition.CompileDriver is { } command
            ? await CompileDriverAsync(language, plain, files, command)
            : files.Select(file => new PlacedFile("/driver/" + file.Path, System.Text.Encoding.UTF8.GetBytes(file.Content)));
        return plain with { Driver = new([.. driver]), Module = definition.Warm?.Module };
    }

    private async Task<IEnumerable<PlacedFile>> CompileDriverAsync(
        InstalledLanguage language, Toolbox plain, IReadOnlyList<SourceFile> files, string command)
    {
        var job = new JudgeJob { Id = Guid.Empty, Language = language.Definition.Id, Files = files, Tests = [] };
        var program = new CompiledProgram(language, job, plain with { Name = plain.Name + " driver" }, FileSet.Of(files));
        var run = program.Run(new CommandTemplate(language, job).Shell(Compilation.Packed(command), []), default)
            with { Limits = Compilation.LimitsFor(language.Definition) };
        var compiled = Compilation.Of(await sandbox.RunAsync(run, CancellationToken.None));
        return compiled.Failure is null
            ? compiled.Output.Files.Select(file => new PlacedFile("/driver" + file.Path["/program".Length..], file.Bytes))
            : throw new InvalidOperationException($"The driver of {language.Definition.Name} does not compile: {compiled.Message}");
    }
}
