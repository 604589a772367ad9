using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace CodeLab.Judge.Languages;

/// <summary>
/// Everything the judge knows of a language, as its file in <c>Languages/Definitions</c> says. In commands, <c>{program}</c>,
/// <c>{main}</c>, <c>{sources}</c>, <c>{memoryMb}</c> and <c>{function}</c> stand for values of the run.
/// </summary>
public sealed record Language
{
    private static readonly ConcurrentDictionary<string, Regex> Patterns = new();

    public required string Id { get; init; }

    public required string Name { get; init; }

    public LanguageKind Kind { get; init; }

    /// <summary>Its place in lists.</summary>
    public int Order { get; init; }

    /// <summary>
    /// Where its program may be; the first that exists is used, and a <c>*</c> stands for any name, the newest version's. All of them
    /// must lie below <c>/usr</c>.
    /// </summary>
    public required IReadOnlyList<string> Programs { get; init; }

    /// <summary>What must exist besides the program, written likewise.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];

    /// <summary>The command that installs it, for people to read.</summary>
    public string? Install { get; init; }

    public required VersionQuestion Version { get; init; }

    /// <summary>The editor's name for it.</summary>
    public required string EditorId { get; init; }

    public required string MainFile { get; init; }

    /// <summary>The main file of function tests, where it differs.</summary>
    public string? FunctionFile { get; init; }

    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<string> Visible { get; init; } = [];

    /// <summary>A shell command that checks or compiles; what it leaves in <c>/tmp/out</c> is the program. Absent where there is nothing to do.</summary>
    public string? Compile { get; init; }

    /// <summary>A command that only says whether the sources are a program; for languages that make nothing of them.</summary>
    public IReadOnlyList<string>? Check { get; init; }

    public required IReadOnlyList<string> Run { get; init; }

    /// <summary>How processes are made ready ahead; absent where each run starts its own.</summary>
    public WarmLanguage? Warm { get; init; }

    /// <summary>For a language of queries: whether its driver tells the plan of a query.</summary>
    public bool ExplainsPlans { get; init; }

    /// <summary>How to call one function; absent where the language has none.</summary>
    public IReadOnlyList<string>? Call { get; init; }

    /// <summary>Runners of existing test suites, by name.</summary>
    public IReadOnlyDictionary<string, Harness> Harnesses { get; init; } = new Dictionary<string, Harness>();

    /// <summary>
    /// Files that are shown to its programs in <c>/driver</c>: in the folder with the language's id beside the definition, or, written
    /// as <c>id/file</c>, in another language's.
    /// </summary>
    public IReadOnlyList<string> DriverFiles { get; init; } = [];

    /// <summary>A shell command that compiles the driver files once; absent where they run as they are.</summary>
    public string? CompileDriver { get; init; }

    /// <summary>Memory of the runtime itself, on top of a program's limit.</summary>
    public int RuntimeMemoryMb { get; init; }

    public RuntimeLimits RuntimeLimits { get; init; } = new();

    public LanguageLimits CompileLimits { get; init; } = new();

    /// <summary>Finds places in compiler output and tracebacks: groups <c>file</c>, <c>line</c>, and maybe <c>column</c> and <c>message</c>.</summary>
    public IReadOnlyList<string> Diagnostics { get; init; } = [];

    /// <summary>What the runtime says when memory is used up.</summary>
    public string? MemoryPattern { get; init; }

    public string FileFor(bool function) => function ? FunctionFile ?? MainFile : MainFile;

    internal IEnumerable<Regex> DiagnosticPatterns() => Diagnostics.Select(pattern => Pattern(pattern));

    /// <summary>Throws for a pattern that can't be used, so that it is found at start and not in the middle of somebody's test.</summary>
    internal void CheckPatterns()
    {
        IEnumerable<string?> patterns = [Version.Pattern, MemoryPattern, .. Diagnostics, .. Harnesses.Values.Select(harness => harness.Reserved)];
        foreach (var pattern in patterns.OfType<string>())
            _ = Pattern(pattern);
    }

    // Students write what these are matched against: without backtracking no text can make a match slow.
    // They are few, all from definitions, and needed for each test that fails, so each is built once.
    internal static Regex Pattern(string pattern) => Patterns.GetOrAdd(pattern, text =>
        new(text, RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking));
}

/// <summary>
/// A quicker start: <see cref="Command"/> is started ahead and reads a JSON list of arguments from descriptor 3, or the Python module
/// <see cref="Module"/> of the driver is loaded once and its <c>main(arguments)</c> forked for each run. The lists are the arguments that
/// stand for the language's commands of the same name.
/// </summary>
public sealed record WarmLanguage
{
    public string? Module { get; init; }

    public IReadOnlyList<string> Command { get; init; } = [];

    public IReadOnlyList<string>? Run { get; init; }

    public IReadOnlyList<string>? Call { get; init; }

    public IReadOnlyList<string>? Check { get; init; }

    /// <summary>A compiler made ready, which leaves a tar of what it made on standard output.</summary>
    public WarmCompiler? Compile { get; init; }
}

/// <summary>What is started ahead, and the arguments it is told.</summary>
public sealed record WarmCompiler(IReadOnlyList<string> Command, IReadOnlyList<string> Arguments);

/// <summary>How a language tells its version: arguments, and a pattern with one group over what it prints.</summary>
public sealed record VersionQuestion(IReadOnlyList<string> Arguments, string Pattern);

/// <summary>
/// A runner of existing test suites: what it needs on this machine, and its shell commands. It reads what to run from standard input and
/// reports on descriptor 3 (<c>SuiteReport</c>).
/// </summary>
public sealed record Harness(IReadOnlyList<string> Needs, string? Compile, string Run)
{
    /// <summary>Its files in <c>/driver</c>, in place of the language's; written like those.</summary>
    public IReadOnlyList<string> DriverFiles { get; init; } = [];

    /// <summary>A shell command that compiles them once; absent where they run as they are.</summary>
    public string? CompileDriver { get; init; }

    /// <summary>Whether it is told the suite's files; if not, they lie beside the program's.</summary>
    public bool TellsFiles { get; init; }

    /// <summary>Whether tests and program are in processes of their own, unless a suite asks for one.</summary>
    public bool KeepsApart { get; init; }

    /// <summary>A pattern of paths that only a suite may have, since the runner takes settings or its own parts from there.</summary>
    public string? Reserved { get; init; }

    public IReadOnlyList<string> Visible { get; init; } = [];

    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();
}

/// <summary>Limits of compiling.</summary>
public sealed record LanguageLimits
{
    public int CpuSeconds { get; init; } = 10;

    public int WallSeconds { get; init; } = 30;

    public int MemoryMb { get; init; } = 512;
}
