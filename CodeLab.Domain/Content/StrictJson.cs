using System.Text;
using System.Text.Json;

namespace CodeLab.Domain.Content;

/// <summary>Parses JSON that people wrote, and says where it is wrong: also fields given twice and texts that are no text.</summary>
internal static class StrictJson
{
    private const string HalfCharacter = "A text here has half of a character: \\ud800 to \\udfff only stand for something in pairs.";

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>The JSON, or where and why it is none.</summary>
    public static (JsonElement? Json, string Pointer, string Fault) Parse(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, Strict);
            var broken = BrokenText(document.RootElement, "");
            return broken is null
                ? (document.RootElement.Clone(), "", "")
                : (null, broken, HalfCharacter);
        }
        catch (JsonException fault)
        {
            return (null, "", Describe(fault, text));
        }
        catch (InvalidOperationException)
        {
            // Half a character in the name of a field.
            return (null, "", HalfCharacter);
        }
    }

    private static string? BrokenText(JsonElement json, string pointer) => json.ValueKind switch
    {
        JsonValueKind.String => IsText(json) ? null : pointer,
        JsonValueKind.Array => json.EnumerateArray()
            .Select((item, i) => BrokenText(item, $"{pointer}/{i}"))
            .FirstOrDefault(place => place is not null),
        JsonValueKind.Object => json.EnumerateObject()
            .Select(field => BrokenText(field.Value, JsonPointer.Append(pointer, field.Name)))
            .FirstOrDefault(place => place is not null),
        _ => null,
    };

    private static bool IsText(JsonElement text)
    {
        try
        {
            return text.GetString() is not null;
        }
        catch (InvalidOperationException)
        {
            // The parser lets \ud800 pass and only refuses to make a string of it.
            return false;
        }
    }

    private static string Describe(JsonException fault, string text)
    {
        // The parser's own sentence ends with the place counted from zero, and its column counts bytes.
        var end = fault.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        var reason = (end < 0 ? fault.Message : fault.Message[..end]).Replace(" Change the reader options.", "", StringComparison.Ordinal);
        if (fault.LineNumber is not { } line)
            return $"The file is not valid JSON: {reason}";

        var bytes = Encoding.UTF8.GetBytes(text.Split('\n').ElementAtOrDefault((int)line) ?? "");
        var column = Encoding.UTF8.GetCharCount(bytes.AsSpan(0, (int)Math.Min(fault.BytePositionInLine ?? 0, bytes.Length)));
        return $"The file is not valid JSON at line {line + 1}, column {column + 1}: {reason}";
    }
}
