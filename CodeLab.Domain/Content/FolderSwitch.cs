namespace CodeLab.Domain.Content;

/// <summary>
/// Puts a finished folder in the place of another. The new one is made beside it under a name that no reader looks at; two renames
/// switch them. A crash at any point leaves the old one or the new one, and <see cref="CleanUp"/> puts right what it left.
/// </summary>
internal static class FolderSwitch
{
    private const string Incoming = ".incoming-";
    private const string Outgoing = ".outgoing-";

    /// <summary>A new, empty folder inside <paramref name="parent"/> to prepare content in.</summary>
    public static string Prepare(string parent)
    {
        var folder = Path.Combine(parent, Incoming + Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(folder);
        return folder;
    }

    /// <summary>Moves <paramref name="incoming"/> to <paramref name="target"/>; on failure what was there is there again.</summary>
    public static void Replace(string incoming, string target)
    {
        var outgoing = TakeAway(target);
        try
        {
            Directory.Move(incoming, target);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            PutBack(outgoing, target);
            throw;
        }

        Discard(outgoing);
    }

    /// <summary>Renames a folder so that no reader sees it; the answer is for <see cref="PutBack"/> or <see cref="Discard"/>.</summary>
    public static string? TakeAway(string target)
    {
        if (!Directory.Exists(target))
            return null;

        var outgoing = Path.Combine(Path.GetDirectoryName(target) ?? "", Outgoing + Path.GetFileName(target));
        Discard(outgoing);
        Directory.Move(target, outgoing);
        return outgoing;
    }

    public static void PutBack(string? outgoing, string target)
    {
        if (outgoing is not null)
            Directory.Move(outgoing, target);
    }

    public static void Discard(string? folder)
    {
        if (folder is not null && Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    /// <summary>Ends what a crash interrupted: half-made folders go, a folder without successor comes back.</summary>
    public static void CleanUp(string parent)
    {
        foreach (var incoming in Directory.EnumerateDirectories(parent, Incoming + "*").ToList())
            Discard(incoming);
        foreach (var outgoing in Directory.EnumerateDirectories(parent, Outgoing + "*").ToList())
        {
            var target = Path.Combine(parent, Path.GetFileName(outgoing)[Outgoing.Length..]);
            if (Directory.Exists(target))
                Discard(outgoing);
            else
                Directory.Move(outgoing, target);
        }
    }
}
