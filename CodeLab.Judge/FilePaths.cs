using System.Text;
using System.Text.RegularExpressions;

namespace CodeLab.Judge;

/// <summary>Which names a program's files may have.</summary>
public static partial class FilePaths
{
    /// <summary>In bytes of UTF-8; a file system takes 255 for each part.</summary>
    public const int MaxLength = 200;

    /// <summary>Whether a path is relative, stays inside its folder and has no odd characters that tools would read as options.</summary>
    public static bool AreSafe(string path) => Encoding.UTF8.GetByteCount(path) <= MaxLength && Safe().IsMatch(path);

    /// <summary>Whether a path, whatever its characters, leads to somewhere inside its folder.</summary>
    public static bool StayInside(string path) =>
        Encoding.UTF8.GetByteCount(path) <= MaxLength
        && !path.Contains('\0', StringComparison.Ordinal)
        && path.Split('/').All(part => part is not ("" or "." or ".."));

    /// <summary>A path that is the folder of another one, which no disk can hold; null when there is none.</summary>
    public static string? FindFolderTakenByFile(IReadOnlyCollection<string> paths)
    {
        var folders = paths.SelectMany(FoldersOf).ToHashSet();
        return paths.FirstOrDefault(folders.Contains);
    }

    private static IEnumerable<string> FoldersOf(string path)
    {
        for (var at = path.IndexOf('/'); at > 0; at = path.IndexOf('/', at + 1))
            yield return path[..at];
    }

    // Each part starts with a letter, digit or underscore (no dot files, no "..", no "-option").
    [GeneratedRegex(@"\A[\p{L}\p{N}_][\p{L}\p{N}_. +-]*(/[\p{L}\p{N}_][\p{L}\p{N}_. +-]*)*\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Safe();
}
