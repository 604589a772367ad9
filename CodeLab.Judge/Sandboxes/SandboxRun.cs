namespace CodeLab.Judge.Sandboxes;

/// <summary>One command to run, and everything it may see.</summary>
public sealed record SandboxRun
{
    public required Toolbox Toolbox { get; init; }

    /// <summary>Program and arguments as seen inside.</summary>
    public required IReadOnlyList<string> Command { get; init; }

    /// <summary>A quicker way to the same, if there is one.</summary>
    public WarmStart? Warm { get; init; }

    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>The program's files. It starts in <c>/work</c>, which is writable and its own.</summary>
    public FileSet Files { get; init; } = FileSet.Empty;

    public ReadOnlyMemory<byte> Input { get; init; }

    public required Limits Limits { get; init; }

    /// <summary>Memory the language's runtime needs for itself, on top of the program's limit.</summary>
    public long RuntimeMemoryBytes { get; init; }

    internal long AllMemoryBytes => Limits.MemoryBytes + RuntimeMemoryBytes;
}
