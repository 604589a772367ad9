using NJsonSchema.Validation;

namespace CodeLab.Domain.Content;

internal static class JsonPointer
{
    public static string Append(string pointer, string name) =>
        $"{pointer}/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";

    /// <summary>The validator's <c>#/tests[0].input</c> as the JSON pointer <c>/tests/0/input</c>.</summary>
    public static string Of(ValidationError error)
    {
        var place = (error.Path ?? "").TrimStart('#').TrimStart('/');

        // A field that may not stand there can have any name, also one with the validator's own separators in it.
        return error is { Kind: ValidationErrorKind.NoAdditionalPropertiesAllowed, Property: { } name }
            && place.EndsWith(name, StringComparison.Ordinal)
            ? Append(Split(place[..^name.Length].TrimEnd('.')), name)
            : Split(place);
    }

    private static string Split(string place) =>
        place.Length == 0 ? "" : "/" + place.Replace("].", "/").Replace("[", "/").Replace("]", "").Replace('.', '/');
}
