using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CodeLab.Judge.Grading;

/// <summary>What the driver of pages is asked, and the values that it saw. What is expected is not among what it is told.</summary>
internal sealed record PageAnswer(IReadOnlyList<JsonElement> Values, string? Failed)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>The page alone, for who only wants to open it.</summary>
    public static PageTest JustOpened(string id) => new(id, PageSize.Desktop, [], []);

    public static byte[] Ask(PageTest test) => JsonSerializer.SerializeToUtf8Bytes(
        new { test.Viewport, test.Steps, looks = test.Expected.Select(expected => expected with { Is = null, Contains = null }) }, Json);

    /// <summary>Reads <c>{"values": […]}</c> or <c>{"failed": …}</c>; null where neither came.</summary>
    public static PageAnswer? Read(string output)
    {
        if (!JsonComparison.TryParse(output, out var json) || json.ValueKind != JsonValueKind.Object)
            return null;
        if (json.TryGetProperty("failed", out var failed) && failed.ValueKind == JsonValueKind.String)
            return new([], failed.GetString());
        return json.TryGetProperty("values", out var values) && values.ValueKind == JsonValueKind.Array ? new([.. values.EnumerateArray()], null) : null;
    }

    public string Shown(PageTest test) => Failed ?? PageText.Values(test, Values);

    public CompareResult Compare(PageTest test)
    {
        if (Failed is not null)
            return CompareResult.Wrong(Failed);
        if (Values.Count != test.Expected.Count)
            return CompareResult.Wrong("Not everything could be looked at.");
        foreach (var (expected, value) in test.Expected.Zip(Values))
        {
            if (!IsRight(expected, value))
                return CompareResult.Wrong($"{PageText.Name(expected, capital: true)} is {PageText.Value(value)}; {PageText.Wanted(expected)} was expected.");
        }

        return CompareResult.Right;
    }

    // In a text, as on the screen, it makes no difference how lines break and how many spaces stand between words.
    private static bool IsRight(PageExpectation expected, JsonElement value)
    {
        if (expected.Contains is { } part)
            return value.ValueKind == JsonValueKind.String && PageText.OneLine(value.GetString()!).Contains(PageText.OneLine(part), StringComparison.Ordinal);
        if (expected.Is is not { } wanted)
            return true;
        return expected.Look == "text" && (wanted.ValueKind, value.ValueKind) == (JsonValueKind.String, JsonValueKind.String)
            ? PageText.OneLine(wanted.GetString()!) == PageText.OneLine(value.GetString()!)
            : JsonComparison.Compare(Checker.Strip, wanted, value).Passed;
    }
}
