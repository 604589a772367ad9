using System.Collections.Concurrent;
using CodeLab.Judge.Sandboxes;

namespace CodeLab.Judge.Languages;

/// <summary>All languages: the definitions found beside the program, and which of them are installed on this machine.</summary>
public sealed class LanguageCatalog
{
    private readonly string _folder;
    private readonly ISandbox _sandbox;
    private readonly ConcurrentDictionary<string, Lazy<Task<InstalledLanguage>>> _installed = new();

    public LanguageCatalog(string folder, ISandbox sandbox)
    {
        _folder = folder;
        _sandbox = sandbox;
        Definitions = LanguageDefinitions.Read(folder);
    }

    public IReadOnlyList<Language> Definitions { get; }

    public Language? Find(string id) => Definitions.FirstOrDefault(language => language.Id == id);

    /// <summary>Asks each language's program for its version, in the sandbox, once it has answered.</summary>
    public async Task<IReadOnlyList<InstalledLanguage>> InstalledAsync() =>
        await Task.WhenAll(Definitions.Select(language => InstalledAsync(language)));

    public async Task<InstalledLanguage?> InstalledAsync(string id) =>
        Find(id) is { } language ? await InstalledAsync(language) : null;

    internal IReadOnlyList<SourceFile> ReadDriverFiles(Language language, IReadOnlyList<string> names) =>
        [.. names.Select(name => new SourceFile(Path.GetFileName(name), File.ReadAllText(DriverFile(language, name))))];

    private string DriverFile(Language language, string name) =>
        Path.Combine(name.Contains('/', StringComparison.Ordinal) ? _folder : Path.Combine(_folder, language.Id), name);

    private static InstalledLanguage Missing(Language language, string what) => new(
        language, Program: null, $"Not installed: {what}." + (language.Install is { } command ? $" Install it with: {command}" : ""));

    private async Task<InstalledLanguage> InstalledAsync(Language language)
    {
        var once = _installed.GetOrAdd(language.Id, _ => new(() => FindAsync(language)));
        var found = await once.Value;

        // What is installed stays so; what is not is looked for again, since somebody may install it or the sandbox had a bad moment.
        if (!found.IsInstalled)
            _installed.TryRemove(new(language.Id, once));
        return found;
    }

    private async Task<InstalledLanguage> FindAsync(Language language)
    {
        var program = language.Programs.Select(InstalledFiles.Find).FirstOrDefault(path => path is not null);
        if (program is null)
            return Missing(language, $"none of {string.Join(", ", language.Programs)} exists");
        if (language.Needs.FirstOrDefault(path => InstalledFiles.Find(path) is null) is { } need)
            return Missing(language, $"{need} is missing");

        var result = await _sandbox.RunAsync(
            new()
            {
                Toolbox = new("version of " + language.Id, language.Id) { Visible = language.Visible },
                Command = [program, .. language.Version.Arguments],
                Environment = language.Environment,
                Limits = language.RuntimeLimits.Around(new() { CpuTime = TimeSpan.FromSeconds(10), WallTime = TimeSpan.FromSeconds(30) }),
                RuntimeMemoryBytes = (long)language.RuntimeMemoryMb << 20,
            },
            CancellationToken.None);
        var match = Language.Pattern(language.Version.Pattern).Match(result.Output.Text + result.Error.Text);
        return match.Success
            ? new(language, program, match.Groups[1].Value)
            : new(language, Program: null, $"{program} did not tell its version in the sandbox: {result.Fault ?? result.Error.Text.Trim()}");
    }
}
