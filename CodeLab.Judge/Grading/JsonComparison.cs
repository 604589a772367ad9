using System.Text.Json;

namespace CodeLab.Judge.Grading;

/// <summary>Compares values by type and content: <c>true</c> is not 1, <c>"42"</c> is not 42, objects ignore the order of their keys.</summary>
public static class JsonComparison
{
    // Results of floating point differ in the last digits between languages; whole numbers are compared exactly.
    private static readonly Checker Rounding = new(CheckerKind.Float) { AbsoluteTolerance = 1e-9, RelativeTolerance = 1e-9 };
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64 };

    public static bool TryParse(string text, out JsonElement value)
    {
        value = default;
        try
        {
            using var document = JsonDocument.Parse(text, Options);
            value = document.RootElement.Clone();
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    public static CompareResult Compare(Checker checker, JsonElement expected, JsonElement actual)
    {
        if (expected.ValueKind != actual.ValueKind)
            return CompareResult.Wrong($"Expected {Describe(expected)}, got {Describe(actual)}.");
        try
        {
            if (checker.Kind == CheckerKind.Unordered && expected.ValueKind == JsonValueKind.Array)
                return Unordered(expected, actual);
            return AreEqual(checker, expected, actual) ? CompareResult.Right : CompareResult.Wrong("The value differs.");
        }
        catch (InvalidOperationException)
        {
            // JSON may write half a pair of \ud800 to \udfff, which shows only when the text is read. What is expected has none.
            return CompareResult.Wrong("A text in the value has half of a character.");
        }
    }

    private static bool AreEqual(Checker checker, JsonElement expected, JsonElement actual) =>
        expected.ValueKind == actual.ValueKind && expected.ValueKind switch
        {
            JsonValueKind.Number => AreEqualNumbers(checker, expected, actual),
            JsonValueKind.String => expected.GetString() == actual.GetString(),
            JsonValueKind.Array => expected.GetArrayLength() == actual.GetArrayLength()
                && expected.EnumerateArray().Zip(actual.EnumerateArray()).All(pair => AreEqual(checker, pair.First, pair.Second)),
            JsonValueKind.Object => AreEqualObjects(checker, expected, actual),
            _ => true,
        };

    private static bool AreEqualNumbers(Checker checker, JsonElement expected, JsonElement actual)
    {
        if (expected.GetRawText() == actual.GetRawText())
            return true;
        if (expected.TryGetDecimal(out var right) && actual.TryGetDecimal(out var given) && right == given)
            return true;
        var tolerance = checker.Kind == CheckerKind.Float ? checker : Rounding;
        var bothWhole = IsWhole(expected) && IsWhole(actual) && checker.Kind != CheckerKind.Float;
        return !bothWhole && tolerance.IsClose(expected.GetDouble(), actual.GetDouble());
    }

    private static bool IsWhole(JsonElement number) => number.GetRawText().AsSpan().IndexOfAny('.', 'e', 'E') < 0;

    private static bool AreEqualObjects(Checker checker, JsonElement expected, JsonElement actual)
    {
        var right = expected.EnumerateObject().ToList();
        return right.Count == actual.EnumerateObject().Count()
            && right.TrueForAll(p => actual.TryGetProperty(p.Name, out var given) && AreEqual(checker, p.Value, given));
    }

    private static CompareResult Unordered(JsonElement expected, JsonElement actual)
    {
        var left = expected.EnumerateArray().ToList();
        foreach (var item in actual.EnumerateArray())
        {
            var at = left.FindIndex(candidate => AreEqual(Checker.Strip, candidate, item));
            if (at < 0)
                return CompareResult.Wrong("There is an element that should not be there, or one too often.");
            left.RemoveAt(at);
        }

        return left.Count == 0 ? CompareResult.Right : CompareResult.Wrong($"Elements missing: {left.Count}.");
    }

    private static string Describe(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "nothing (null)",
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        _ => "true or false",
    };
}
