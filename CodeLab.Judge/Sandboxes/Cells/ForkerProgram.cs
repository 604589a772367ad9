using System.Text.Json;

namespace CodeLab.Judge.Sandboxes.Cells;

/// <summary>The program that makes cells; it is part of this assembly.</summary>
internal static class ForkerProgram
{
    private const string Name = "forker.py";

    public static byte[] Bytes { get; } = Read();

    /// <summary>What it is started with.</summary>
    /// <param name="filter">The filter of system calls, as a path inside.</param>
    /// <param name="toolbox">Whose programs it makes cells for.</param>
    /// <param name="share">Folders that all cells see.</param>
    /// <param name="container">Where the judge listens, inside a container that has one cell.</param>
    public static string Argument(string filter, Toolbox toolbox, IEnumerable<string> share, string? container) => JsonSerializer.Serialize(new
    {
        filter,
        module = toolbox.Module is { } module ? "/driver/" + module : null,
        share,
        container,
    });

    private static byte[] Read()
    {
        using var source = typeof(ForkerProgram).Assembly.GetManifestResourceStream(Name)
            ?? throw new InvalidOperationException($"The assembly lacks {Name}.");
        using var bytes = new MemoryStream();
        source.CopyTo(bytes);
        return bytes.ToArray();
    }
}
