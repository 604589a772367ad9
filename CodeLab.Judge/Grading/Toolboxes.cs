using System.Collections.Concurrent;
using CodeLab.Judge.Languages;
using CodeLab.Judge.Sandboxes;

namespace CodeLab.Judge.Grading;

/// <summary>The toolbox of each language, made at first use: its driver is compiled once, in the sandbox.</summary>
internal sealed class Toolboxes(ISandbox sandbox, LanguageCatalog catalog)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<Toolbox>>> _made = new();

    /// <summary>What programs of this language see; under a test runner, what that needs.</summary>
    public async Task<Toolbox> GetAsync(InstalledLanguage language, string? harness)
    {
        var id = harness is null ? language.Definition.Id : $"{language.Definition.Id} with {harness}";
        var once = _made.GetOrAdd(id, _ => new(() => harness is null ? MakeAsync(language, id) : MakeAsync(language, language.Definition.Harnesses[harness], id)));
        try
        {
            return await once.Value;
        }
        catch
        {
            // One bad moment must not stand until the next start; the next job tries again.
            _made.TryRemove(new(id, once));
            throw;
        }
    }

    private async Task<Toolbox> MakeAsync(InstalledLanguage language, string name)
    {
        var definition = language.Definition;
        var driver = await DriverAsync(language, name, definition.DriverFiles, definition.CompileDriver);
        return new(name, definition.Id) { Visible = definition.Visible, Driver = driver, Module = definition.Warm?.Module };
    }

    private async Task<Toolbox> MakeAsync(InstalledLanguage language, Harness harness, string name) => new(name, language.Definition.Id)
    {
        Visible = [.. language.Definition.Visible, .. harness.Visible],
        Driver = await DriverAsync(language, name, harness.DriverFiles, harness.CompileDriver),
    };

    private async Task<FileSet> DriverAsync(InstalledLanguage language, string name, IReadOnlyList<string> names, string? command)
    {
        var files = catalog.ReadDriverFiles(language.Definition, names);
        if (files.Count == 0)
            return FileSet.Empty;
        return new([.. command is null
            ? files.Select(file => new PlacedFile("/driver/" + file.Path, System.Text.Encoding.UTF8.GetBytes(file.Content)))
            : await CompileDriverAsync(language, new(name + " driver", language.Definition.Id) { Visible = language.Definition.Visible }, files, command)]);
    }

    private async Task<IEnumerable<PlacedFile>> CompileDriverAsync(
        InstalledLanguage language, Toolbox toolbox, IReadOnlyList<SourceFile> files, string command)
    {
        var job = new JudgeJob { Id = Guid.Empty, Language = language.Definition.Id, Files = files, Tests = [] };
        var program = new CompiledProgram(language, job, toolbox, FileSet.Of(files));
        var run = program.Run(new CommandTemplate(language, job).Shell(Compilation.Packed(command)), default)
            with { Limits = Compilation.LimitsFor(language.Definition) };
        var compiled = Compilation.Of(await sandbox.RunAsync(run, CancellationToken.None));
        return compiled.Failure is null
            ? compiled.Output.Files.Select(file => new PlacedFile("/driver" + file.Path["/program".Length..], file.Bytes))
            : throw new InvalidOperationException($"The driver {toolbox.Name} does not compile: {compiled.Message}");
    }
}
