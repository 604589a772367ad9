namespace CodeLab.Web.Challenges;

/// <summary>The difference of an expected and an actual output, line by line, as one list to read from top to bottom.</summary>
public static class OutputDiff
{
    /// <summary>Longer outputs are compared up to here; nobody reads further.</summary>
    public const int MaxLines = 300;

    public static IReadOnlyList<DiffLine> Of(string expected, string actual)
    {
        var right = Lines(expected);
        var given = Lines(actual);
        var common = LongestCommon(right, given);
        var lines = new List<DiffLine>();
        int r = 0, g = 0;
        while (r < right.Length || g < given.Length)
        {
            if (r < right.Length && g < given.Length && right[r] == given[g])
                (lines, r, g) = (Add(DiffKind.Same, right[r]), r + 1, g + 1);
            else if (g < given.Length && (r == right.Length || common[r, g + 1] > common[r + 1, g]))
                lines = Add(DiffKind.Actual, given[g++]);
            else if (r < right.Length)
                lines = Add(DiffKind.Expected, right[r++]);
        }

        return Pair(lines);

        List<DiffLine> Add(DiffKind kind, string text)
        {
            lines.Add(new(kind, text, "", ""));
            return lines;
        }
    }

    private static string[] Lines(string text)
    {
        var lines = text.TrimEnd('\n', '\r').Split('\n').Take(MaxLines).Select(line => line.TrimEnd('\r')).ToArray();
        return lines is [""] ? [] : lines;
    }

    private static int[,] LongestCommon(string[] right, string[] given)
    {
        var common = new int[right.Length + 1, given.Length + 1];
        for (var r = right.Length - 1; r >= 0; r--)
        {
            for (var g = given.Length - 1; g >= 0; g--)
                common[r, g] = right[r] == given[g] ? common[r + 1, g + 1] + 1 : Math.Max(common[r + 1, g], common[r, g + 1]);
        }

        return common;
    }

    // An expected line directly followed by the actual one that took its place: the part that differs is set apart.
    private static List<DiffLine> Pair(List<DiffLine> lines)
    {
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (lines[i].Kind == DiffKind.Expected && lines[i + 1].Kind == DiffKind.Actual)
                (lines[i], lines[i + 1]) = Split(lines[i], lines[i + 1]);
        }

        return lines;
    }

    private static (DiffLine Expected, DiffLine Actual) Split(DiffLine expected, DiffLine actual)
    {
        var (a, b) = (expected.Before, actual.Before);
        var shorter = Math.Min(a.Length, b.Length);
        var start = 0;
        while (start < shorter && a[start] == b[start])
            start++;
        var end = 0;
        while (end < shorter - start && a[^(end + 1)] == b[^(end + 1)])
            end++;
        return (Cut(DiffKind.Expected, a), Cut(DiffKind.Actual, b));

        DiffLine Cut(DiffKind kind, string text) => new(kind, text[..start], text[start..^end], text[^end..]);
    }
}

/// <summary>One line; <paramref name="Changed"/> is the part that differs from its partner.</summary>
public sealed record DiffLine(DiffKind Kind, string Before, string Changed, string After);

public enum DiffKind
{
    Same,
    Expected,
    Actual,
}
