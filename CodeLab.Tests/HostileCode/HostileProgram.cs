using System.Globalization;
using System.Text.RegularExpressions;
using CodeLab.Judge;
using CodeLab.Tests.Fakes;

namespace CodeLab.Tests.HostileCode;

/// <summary>
/// A file below <c>Programs</c>: an area's folder, a name that says what it tries, comments on top that say what must become of it.
/// <c>Programs/README.md</c> lists them.
/// </summary>
internal sealed partial class HostileProgram
{
    private static readonly string Folder = Path.Combine(SourceTree.Root, "CodeLab.Tests", "HostileCode", "Programs");
    private static readonly Dictionary<string, string> Languages = new() { [".py"] = "python", [".js"] = "javascript", [".java"] = "java" };
    private static readonly Dictionary<string, (string Harness, string File)> Suites = new()
    {
        ["python"] = ("pytest", "double.py"), ["javascript"] = ("jest", "double.js"), ["java"] = ("junit5", "Twice.java"),
    };

    private readonly ILookup<string, string> _notes;
    private readonly string _text;

    public HostileProgram(string area, string name)
    {
        (Area, Language) = (area, Languages[Path.GetExtension(name)]);
        var lines = File.ReadAllText(Path.Combine(Folder, area, name)).Split('\n');
        var notes = lines.TakeWhile(line => Note().IsMatch(line)).Select(line => Note().Match(line)).ToList();
        _notes = notes.ToLookup(note => note.Groups["key"].Value, note => note.Groups["value"].Value);

        // The notes hold what is expected, so the program must not have them; its line numbers stay.
        _text = string.Join('\n', lines.Select((line, i) => i < notes.Count ? "" : line));
        Allowed = [.. _notes["expect"].Single().Split(", ")];
    }

    public string Area { get; }

    public string Language { get; }

    /// <summary>The codes of the verdicts of which it must get one.</summary>
    public IReadOnlyList<string> Allowed { get; }

    /// <summary>Words that the message must have.</summary>
    public IEnumerable<string> Says => _notes["says"];

    public int? ExitCode => _notes["exit"].FirstOrDefault() is { } code ? int.Parse(code, CultureInfo.InvariantCulture) : null;

    /// <summary>A program that must have ended before this one starts.</summary>
    public string? After => _notes["after"].FirstOrDefault();

    /// <summary>A program that runs while this one does.</summary>
    public string? Beside => _notes["beside"].FirstOrDefault();

    /// <summary>Whether two runs of it must print different things.</summary>
    public bool Differs => _notes["twice"].Any();

    /// <summary>Why a sandbox is known not to hold against it; null where it must.</summary>
    public string? GapOf(string sandbox) =>
        _notes["gap"].FirstOrDefault(note => note.StartsWith(sandbox + " ", StringComparison.Ordinal))?[(sandbox.Length + 1)..];

    /// <summary>The test runner of a suite; null when it is not one.</summary>
    public string? Harness => Area == "suites" ? Suites[Language].Harness : null;

    public static IEnumerable<TheoryDataRow<string, string>> In(string area) =>
        from sandbox in HostileSandboxes.Names
        from path in Directory.EnumerateFiles(Path.Combine(Folder, area)).Order(StringComparer.Ordinal)
        where Languages.ContainsKey(Path.GetExtension(path)) && !Path.GetFileName(path).StartsWith("with-", StringComparison.Ordinal)
        select new TheoryDataRow<string, string>(sandbox, Path.GetFileName(path));

    /// <param name="mark">The word by which what the program leaves would be known; it stands for <c>{MARK}</c>.</param>
    /// <param name="mainFile">Where the language expects the program.</param>
    public JudgeJob Job(HostileMark mark, Func<bool, string> mainFile)
    {
        TestCase test = (Harness, _notes["call"].FirstOrDefault()) switch
        {
            ({ } harness, _) => new SuiteTest("1", harness, [.. GivenFiles()], [.. GivenFiles().Select(file => file.Path)]),
            (_, { } call) => Call(mark.Fill(call)),
            _ => new StdioTest("1", mark.Fill(string.Concat(_notes["input"].Select(line => line + "\n"))), Output(mark)),
        };
        return new()
        {
            Id = Guid.CreateVersion7(),
            Language = Language,
            Files = [.. Files(mark, Harness is null ? mainFile(test is FunctionTest) : Suites[Language].File)],
            Tests = [test],
            Limits = Limits(),
        };
    }

    private string? Output(HostileMark mark) => _notes["output"].Any() ? mark.Fill(string.Join('\n', _notes["output"])) : null;

    private IEnumerable<SourceFile> Files(HostileMark mark, string main)
    {
        var parts = FileMark().Split(mark.Fill(_text));
        yield return new(main, parts[0]);
        for (var i = 1; i < parts.Length; i += 2)
            yield return new(parts[i], parts[i + 1]);
        if (Language == "python")
            yield return new("kernel.py", File.ReadAllText(Path.Combine(Folder, "given", "kernel.py")));
    }

    private IEnumerable<SourceFile> GivenFiles() => Harness is null ? [] : Directory
        .EnumerateFiles(Path.Combine(Folder, "given", Harness))
        .Select(path => new SourceFile(Path.GetFileName(path), File.ReadAllText(path)));

    private static FunctionTest Call(string call)
    {
        var parts = CallForm().Match(call);
        return new("1", parts.Groups[1].Value, Json(parts.Groups[2].Value), Json(parts.Groups[3].Value));
    }

    private static System.Text.Json.JsonElement Json(string text) => System.Text.Json.JsonSerializer.Deserialize<System.Text.Json.JsonElement>(text);

    private Limits Limits()
    {
        var asked = _notes["limits"].SelectMany(line => line.Split(' ')).Select(part => part.Split('='))
            .ToDictionary(pair => pair[0], pair => double.Parse(pair[1], CultureInfo.InvariantCulture));
        var slow = Language != "python" || Harness is not null;
        return new()
        {
            CpuTime = TimeSpan.FromSeconds(asked.GetValueOrDefault("cpu", Harness is null ? slow ? 5 : 2 : 20)),
            WallTime = TimeSpan.FromSeconds(asked.GetValueOrDefault("wall", Harness is null ? 15 : 40)),
            MemoryBytes = (long)asked.GetValueOrDefault("memory", Harness is null ? 256 : 512) << 20,
        };
    }

    [GeneratedRegex("^(?:#|//) (?<key>[a-z]+): (?<value>.*)$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Note();

    [GeneratedRegex(@"^(?:#|//) --- (\S+)\n", RegexOptions.Multiline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FileMark();

    [GeneratedRegex(@"^(\w+) (\[.*\]) -> (.*)$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CallForm();
}
