namespace CodeLab.Judge.Sandboxes.Cells;

/// <summary>The program that makes cells; it is part of this assembly.</summary>
internal static class ForkerProgram
{
    private const string Name = "forker.py";

    public static byte[] Bytes { get; } = Read();

    private static byte[] Read()
    {
        using var source = typeof(ForkerProgram).Assembly.GetManifestResourceStream(Name)
            ?? throw new InvalidOperationException($"The assembly lacks {Name}.");
        using var bytes = new MemoryStream();
        source.CopyTo(bytes);
        return bytes.ToArray();
    }
}
