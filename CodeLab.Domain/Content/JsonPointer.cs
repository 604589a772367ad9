namespace CodeLab.Domain.Content;

internal static class JsonPointer
{
    /// <summary>The validator's <c>#/tests[0].input</c> as the JSON pointer <c>/tests/0/input</c>.</summary>
    public static string FromValidator(string? path)
    {
        var place = (path ?? "").TrimStart('#').TrimStart('/');
        return place.Length == 0 ? "" : "/" + place.Replace("].", "/").Replace("[", "/").Replace("]", "").Replace('.', '/');
    }
}
