using System.Text.RegularExpressions;

namespace CodeLab.Judge;

/// <summary>Which names a program's files may have.</summary>
public static partial class FilePaths
{
    public const int MaxLength = 200;

    /// <summary>Whether a path is relative, stays inside its folder and has no odd characters that tools would read as options.</summary>
    public static bool AreSafe(string path) => path.Length <= MaxLength && Safe().IsMatch(path);

    // Each part starts with a letter, digit or underscore (no dot files, no "..", no "-option").
    [GeneratedRegex(@"\A[\p{L}\p{N}_][\p{L}\p{N}_. +-]*(/[\p{L}\p{N}_][\p{L}\p{N}_. +-]*)*\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Safe();
}
