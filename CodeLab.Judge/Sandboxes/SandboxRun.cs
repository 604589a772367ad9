namespace CodeLab.Judge.Sandboxes;

/// <summary>One command to run, and everything it may see.</summary>
public sealed record SandboxRun
{
    /// <summary>Program and arguments as seen inside.</summary>
    public required IReadOnlyList<string> Command { get; init; }

    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>Files that lie, read-only, in the writable work folder <c>/work</c>, where the command starts.</summary>
    public StagedFolder? Work { get; init; }

    /// <summary>Folders shown read-only: where inside, and what.</summary>
    public IReadOnlyDictionary<string, StagedFolder> Folders { get; init; } = new Dictionary<string, StagedFolder>();

    /// <summary>Paths of the host, besides <c>/usr</c>, shown read-only at the same place if they exist.</summary>
    public IReadOnlyList<string> Visible { get; init; } = [];

    public ReadOnlyMemory<byte> Input { get; init; }

    public required Limits Limits { get; init; }

    /// <summary>Memory the language's runtime needs for itself, on top of the program's limit.</summary>
    public long RuntimeMemoryBytes { get; init; }
}
