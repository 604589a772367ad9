using System.Text.Json;

namespace CodeLab.Judge.Grading;

/// <summary>Tests of pages in words.</summary>
public static class PageText
{
    public static string Steps(PageTest test) =>
        string.Concat(new[] { $"window of {test.Viewport.Width} × {test.Viewport.Height}" }.Concat(test.Steps.Select(Step)).Select(line => line + "\n"));

    /// <summary>A line for each thing that is looked at, with what is expected there.</summary>
    public static string Expected(PageTest test) => string.Concat(test.Expected.Select(expected => $"{Name(expected)}: {Wanted(expected)}\n"));

    internal static string Values(PageTest test, IReadOnlyList<JsonElement> values) =>
        string.Concat(test.Expected.Zip(values, (expected, value) => $"{Name(expected)}: {Value(value)}\n"));

    internal static string Name(PageExpectation look, bool capital = false)
    {
        var what = look.Look switch
        {
            "attribute" => look.Name,
            "style" => look.Property + look.Pseudo,
            "box" => look.Side,
            "count" => "number",
            "errors" => "number of errors in the console",
            _ => look.Look,
        };
        var name = look.Target is null ? what! : $"{what} of {look.Target}";
        return capital ? $"The {name}" : name;
    }

    internal static string Wanted(PageExpectation expected) => (expected.Is, expected.Contains) switch
    {
        (_, { } part) => $"a text with \"{part}\"",
        ({ } value, _) => Value(value),
        _ => "anything",
    };

    internal static string Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "nothing: there is none",
        JsonValueKind.String => $"\"{OneLine(value.GetString()!)}\"",
        _ => value.GetRawText(),
    };

    internal static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Step(PageStep step) => step.Do switch
    {
        "type" => $"type \"{step.Text}\" into {step.Target}",
        "press" => $"press {step.Key}",
        "event" => $"event {step.Name} on {step.Target}",
        "resize" => $"resize to {step.Width} × {step.Height}",
        "wait" => $"wait {step.Ms} ms",
        _ => $"{step.Do} {step.Target}",
    };
}
