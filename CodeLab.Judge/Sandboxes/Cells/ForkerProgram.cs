namespace CodeLab.Judge.Sandboxes.Cells;

/// <summary>The program that makes cells; it is part of this assembly.</summary>
internal static class ForkerProgram
{
    private const string Name = "forker.py";

    /// <summary>Writes it where rooms can be shown it, and says where.</summary>
    public static string Place(StagingArea staging)
    {
        var path = Path.Combine(staging.Root, Name);
        using var source = typeof(ForkerProgram).Assembly.GetManifestResourceStream(Name)
            ?? throw new InvalidOperationException($"The assembly lacks {Name}.");
        using var target = File.Create(path);
        source.CopyTo(target);
        return path;
    }
}
