using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CodeLab.Judge.Grading;

/// <summary>Compares what a program printed with what was expected, outside the sandbox.</summary>
public static class TextComparison
{
    private static readonly char[] WhiteSpace = [' ', '\t', '\r', '\n', '\f', '\v'];
    private static readonly TimeSpan PatternTime = TimeSpan.FromSeconds(2);

    public static CompareResult Compare(Checker checker, string expected, string actual) => checker.Kind switch
    {
        CheckerKind.Exact => expected == actual ? CompareResult.Right : FirstDifference(expected.Split('\n'), actual.Split('\n')),
        CheckerKind.Strip => FirstDifference(VisibleLines(expected), VisibleLines(actual)),
        CheckerKind.Tokens => FirstToken(expected, actual, (right, given) => right == given),
        CheckerKind.Float => FirstToken(expected, actual, (right, given) => AreClose(checker, right, given)),
        CheckerKind.Unordered => Unordered(VisibleLines(expected), VisibleLines(actual)),
        CheckerKind.Regex => Matches(expected.TrimEnd(WhiteSpace), actual.TrimEnd(WhiteSpace)),
        CheckerKind.Json => Json(checker, expected, actual),
        // The author's program decides, after this.
        CheckerKind.PythonExpr or CheckerKind.Custom or CheckerKind.Interactive => CompareResult.Right,
        CheckerKind.Rows => CompareResult.Wrong("The program's output is no table."),
        _ => throw new ArgumentOutOfRangeException(nameof(checker), checker.Kind, message: null),
    };

    // What a person can see of a text: no white space at the ends of lines, no empty lines at the end.
    private static string[] VisibleLines(string text)
    {
        var lines = text.Split('\n').Select(line => line.TrimEnd(WhiteSpace)).ToList();
        while (lines.Count > 0 && lines[^1].Length == 0)
            lines.RemoveAt(lines.Count - 1);
        return [.. lines];
    }

    private static CompareResult FirstDifference(string[] expected, string[] actual)
    {
        for (var i = 0; i < Math.Max(expected.Length, actual.Length); i++)
        {
            if (i >= actual.Length)
                return CompareResult.Wrong($"The output ends after {Count(actual.Length, "line")}; {Count(expected.Length, "line")} were expected.");
            if (i >= expected.Length)
                return CompareResult.Wrong($"The output goes on after line {expected.Length}, where it should end.");
            if (expected[i] != actual[i])
                return CompareResult.Wrong($"Line {i + 1} differs.");
        }

        return CompareResult.Right;
    }

    private static CompareResult FirstToken(string expected, string actual, Func<string, string, bool> same)
    {
        var right = expected.Split(WhiteSpace, StringSplitOptions.RemoveEmptyEntries);
        var given = actual.Split(WhiteSpace, StringSplitOptions.RemoveEmptyEntries);
        var at = right.Zip(given).TakeWhile(pair => same(pair.First, pair.Second)).Count();
        if (at == right.Length && at == given.Length)
            return CompareResult.Right;
        return at < Math.Min(right.Length, given.Length)
            ? CompareResult.Wrong($"Word {at + 1} differs.")
            : CompareResult.Wrong($"The output has {Count(given.Length, "word")}; {right.Length} were expected.");
    }

    private static bool AreClose(Checker checker, string expected, string actual)
    {
        const NumberStyles Style = NumberStyles.Float;
        if (!double.TryParse(expected, Style, CultureInfo.InvariantCulture, out var right))
            return expected == actual;
        return double.TryParse(actual, Style, CultureInfo.InvariantCulture, out var given) && checker.IsClose(right, given);
    }

    private static CompareResult Unordered(string[] expected, string[] actual)
    {
        var missing = expected.CountBy(line => line).ToDictionary();
        foreach (var line in actual)
        {
            if (missing.GetValueOrDefault(line) == 0)
                return CompareResult.Wrong("There is a line that should not be there, or one too often.");
            missing[line]--;
        }

        var left = missing.Values.Sum();
        return left == 0 ? CompareResult.Right : CompareResult.Wrong($"{Count(left, "line")} missing.");
    }

    private static CompareResult Matches(string pattern, string actual)
    {
        try
        {
            return Regex.IsMatch(actual, $@"\A(?:{pattern})\z", RegexOptions.CultureInvariant, PatternTime)
                ? CompareResult.Right
                : CompareResult.Wrong("The output does not have the expected form.");
        }
        catch (RegexMatchTimeoutException)
        {
            return CompareResult.Wrong("The output could not be matched with the expected form in time.");
        }
    }

    private static CompareResult Json(Checker checker, string expected, string actual)
    {
        using var right = JsonDocument.Parse(expected);
        return JsonComparison.TryParse(actual, out var given)
            ? JsonComparison.Compare(checker, right.RootElement, given)
            : CompareResult.Wrong("The output is not one JSON value.");
    }

    private static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";
}
