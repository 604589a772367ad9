using System.Text.Json;

namespace CodeLab.Domain.Content;

/// <summary>Reads fields of an object that its schema may have complained about: what does not fit is answered with nothing.</summary>
internal static class JsonFields
{
    public static JsonElement? Field(this JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) ? value : null;

    public static string Text(this JsonElement json, string name) =>
        json.Field(name) is { ValueKind: JsonValueKind.String } value ? value.GetString() ?? "" : "";

    public static int? Number(this JsonElement json, string name) =>
        json.Fraction(name) is { } number && Math.Abs(number) <= int.MaxValue ? (int)number : null;

    public static double? Fraction(this JsonElement json, string name) =>
        json.Field(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetDouble(out var number) ? number : null;

    public static bool Flag(this JsonElement json, string name, bool otherwise) =>
        json.Field(name)?.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => otherwise,
        };

    public static IReadOnlyList<JsonElement> List(this JsonElement json, string name) =>
        json.Field(name) is { ValueKind: JsonValueKind.Array } value ? [.. value.EnumerateArray()] : [];

    public static IReadOnlyList<string> Texts(this JsonElement json, string name) =>
        [.. json.List(name).Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString() ?? "")];
}
