using System.Text.Json;
using NJsonSchema;

namespace CodeLab.Domain.Content;

/// <summary>One of the JSON Schemas that ship with the product, and how a file is read against it.</summary>
internal sealed class ContentSchema(string name)
{
    public static readonly ContentSchema Manifest = new("manifest.schema.json");
    public static readonly ContentSchema Challenge = new("challenge.schema.json");

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };
    private readonly Lazy<Task<JsonSchema>> _schema = new(() => LoadAsync(name));

    /// <summary>
    /// Parses the text and reports what the schema has against it. The answer is there whenever it is a JSON object, so that a
    /// reader can go on and find the rest of what is wrong.
    /// </summary>
    public async Task<JsonElement?> ReadAsync(string file, string text, FindingLog findings)
    {
        if (Parse(file, text, findings) is not { } json)
            return null;

        foreach (var error in (await _schema.Value).Validate(text))
            SchemaFindings.Report(error, file, findings);
        return json.ValueKind == JsonValueKind.Object ? json : null;
    }

    private static JsonElement? Parse(string file, string text, FindingLog findings)
    {
        try
        {
            using var document = JsonDocument.Parse(text, Strict);
            return document.RootElement.Clone();
        }
        catch (JsonException broken)
        {
            findings.Error(file, Describe(broken), "Correct the JSON at this place; commas and quotation marks are the usual cause.");
            return null;
        }
    }

    private static string Describe(JsonException broken)
    {
        // The parser's own sentence ends with the place counted from zero.
        var end = broken.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        var reason = end < 0 ? broken.Message : broken.Message[..end];
        return broken.LineNumber is { } line
            ? $"The file is not valid JSON at line {line + 1}, column {broken.BytePositionInLine + 1}: {reason}"
            : $"The file is not valid JSON: {reason}";
    }

    private static async Task<JsonSchema> LoadAsync(string name)
    {
        await using var stream = typeof(ContentSchema).Assembly.GetManifestResourceStream("schemas/" + name)
            ?? throw new InvalidOperationException($"The schema {name} is not part of the program.");
        using var reader = new StreamReader(stream);
        return await JsonSchema.FromJsonAsync(await reader.ReadToEndAsync());
    }
}
