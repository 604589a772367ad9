namespace CodeLab.Judge.Languages;

/// <summary>Finds what a definition names; a <c>*</c> in a path stands for any name, and the last in order, the newest version, counts.</summary>
internal static class InstalledFiles
{
    public static string? Find(string pattern) => Find("/", pattern.Split('/', StringSplitOptions.RemoveEmptyEntries));

    private static string? Find(string folder, ReadOnlySpan<string> parts)
    {
        if (parts.IsEmpty)
            return Path.Exists(folder) ? folder : null;
        if (!parts[0].Contains('*', StringComparison.Ordinal))
            return Find(Path.Combine(folder, parts[0]), parts[1..]);
        if (!Directory.Exists(folder))
            return null;

        // 9 comes before 10: names are ordered by their numbers.
        foreach (var candidate in Directory.EnumerateFileSystemEntries(folder, parts[0]).OrderDescending(StringComparer.Create(
            System.Globalization.CultureInfo.InvariantCulture, System.Globalization.CompareOptions.NumericOrdering)))
        {
            if (Find(candidate, parts[1..]) is { } found)
                return found;
        }

        return null;
    }
}
