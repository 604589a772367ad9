using System.Text.Json;
using System.Text.RegularExpressions;
using CodeLab.Domain.Challenges;
using CodeLab.Judge;
using CodeLab.Judge.Grading;

namespace CodeLab.Domain.Content;

/// <summary>Reads how outputs are compared, and checks that the expectations suit that comparison.</summary>
internal static class CheckerReader
{
    public static Checker Read(JsonElement json)
    {
        var said = json.Field("checker");
        var type = said is { ValueKind: JsonValueKind.String } ? json.Text("checker") : said?.Text("type");
        var kind = Enum.TryParse<CheckerKind>(type, ignoreCase: true, out var known) ? known : CheckerKind.Strip;
        return new(kind)
        {
            AbsoluteTolerance = said?.Fraction("absoluteTolerance") ?? Checker.Strip.AbsoluteTolerance,
            RelativeTolerance = said?.Fraction("relativeTolerance") ?? Checker.Strip.RelativeTolerance,
            Ordered = said?.Flag("ordered", otherwise: false) ?? false,
            ColumnNames = said?.Flag("columnNames", otherwise: false) ?? false,
        };
    }

    // The first tests, as many as are listed, stand in the JSON; the others are files.
    public static void CheckExpectations(Checker checker, IReadOnlyList<ChallengeTest> tests, int listed, string file, FindingLog findings)
    {
        for (var i = 0; i < tests.Count; i++)
        {
            var expected = tests[i].Test switch
            {
                StdioTest stdio => stdio.Expected,
                FunctionTest { Expected: { ValueKind: JsonValueKind.String } value } => value.GetString(),
                _ => null,
            };
            var pointer = i < listed ? $"/tests/{i}/expectedOutput" : "";
            if (expected is not null && checker.Kind == CheckerKind.Regex && Fault(expected) is { } fault)
                findings.Error(file, pointer, $"Test {i + 1}: the expectation is not a regular expression: {fault}", "Correct it.");
            else if (checker.Kind == CheckerKind.Json && tests[i].Test is StdioTest && !IsJson(expected ?? ""))
                findings.Error(file, pointer, $"Test {i + 1}: the expectation is not JSON.", "Correct it, or choose another checker.");
        }
    }

    private static string? Fault(string pattern)
    {
        try
        {
            _ = new Regex(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
            return null;
        }
        catch (RegexParseException fault)
        {
            return fault.Message;
        }
    }

    private static bool IsJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
