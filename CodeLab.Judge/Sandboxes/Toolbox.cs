namespace CodeLab.Judge.Sandboxes;

/// <summary>What of the host the programs of one language see, besides <c>/usr</c>; the same for all its runs.</summary>
/// <param name="Name">Tells toolboxes apart.</param>
/// <param name="Language">The id of the language, by which an image is found.</param>
public sealed record Toolbox(string Name, string Language)
{
    /// <summary>Paths of the host shown read-only at the same place if they exist.</summary>
    public IReadOnlyList<string> Visible { get; init; } = [];

    /// <summary>Files below <c>/driver</c>, read-only.</summary>
    public FileSet Driver { get; init; } = FileSet.Empty;

    /// <summary>A Python module of the driver whose <c>main(arguments)</c> is the warm start of programs: loaded once, forked for each run.</summary>
    public string? Module { get; init; }
}
