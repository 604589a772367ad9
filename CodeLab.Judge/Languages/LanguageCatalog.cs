using System.Collections.Concurrent;
using System.Text.Json;
using CodeLab.Judge.Sandboxes;

namespace CodeLab.Judge.Languages;

/// <summary>All languages: the definitions found beside the program, and which of them are installed on this machine.</summary>
public sealed class LanguageCatalog
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    private readonly string _folder;
    private readonly ISandbox _sandbox;
    private readonly ConcurrentDictionary<string, Lazy<Task<InstalledLanguage>>> _installed = new();

    public LanguageCatalog(string folder, ISandbox sandbox)
    {
        _folder = folder;
        _sandbox = sandbox;
        Definitions = [.. Directory.EnumerateFiles(folder, "*.json").Select(Read).OrderBy(language => language.Order)];
    }

    /// <summary>The folder of the definitions that ship.</summary>
    public static string ShippedFolder => Path.Combine(AppContext.BaseDirectory, "languages");

    public IReadOnlyList<Language> Definitions { get; }

    public Language? Find(string id) => Definitions.FirstOrDefault(language => language.Id == id);

    /// <summary>Asks each language's program for its version, in the sandbox, once it has answered.</summary>
    public async Task<IReadOnlyList<InstalledLanguage>> InstalledAsync() =>
        await Task.WhenAll(Definitions.Select(language => InstalledAsync(language)));

    public async Task<InstalledLanguage?> InstalledAsync(string id) =>
        Find(id) is { } language ? await InstalledAsync(language) : null;

    internal IReadOnlyList<SourceFile> ReadDriverFiles(Language language) =>
        [.. language.DriverFiles.Select(name => new SourceFile(name, File.ReadAllText(Path.Combine(_folder, language.Id, name))))];

    private static Language Read(string file)
    {
        var language = JsonSerializer.Deserialize<Language>(File.ReadAllText(file), Json) ?? throw new InvalidDataException($"{file} is empty.");
        try
        {
            language.CheckPatterns();
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException)
        {
            throw new InvalidDataException($"{file}: {fault.Message}", fault);
        }

        return language;
    }

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
        var program = language.Programs.FirstOrDefault(File.Exists);
        if (program is null)
            return new(language, Program: null, $"Not installed: none of {string.Join(", ", language.Programs)} exists.");

        var result = await _sandbox.RunAsync(
            new()
            {
                Toolbox = new("version of " + language.Id) { Visible = language.Visible },
                Command = [program, .. language.Version.Arguments],
                Environment = language.Environment,
                Limits = new() { CpuTime = TimeSpan.FromSeconds(10), WallTime = TimeSpan.FromSeconds(30) },
                RuntimeMemoryBytes = (long)language.RuntimeMemoryMb << 20,
            },
            CancellationToken.None);
        var match = Language.Pattern(language.Version.Pattern).Match(result.Output.Text + result.Error.Text);
        return match.Success
            ? new(language, program, match.Groups[1].Value)
            : new(language, Program: null, $"{program} did not tell its version in the sandbox: {result.Fault ?? result.Error.Text.Trim()}");
    }
}
