using System.Numerics;
using System.Text.Json;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using NJsonSchema;

namespace CodeLab.Domain.Content;

/// <summary>One of the JSON Schemas that ship with the product, and how a file is read against it.</summary>
internal sealed class ContentSchema(string name)
{
    public static readonly ContentSchema Manifest = new("manifest.schema.json");
    public static readonly ContentSchema Challenge = new("challenge.schema.json");

    private readonly Lazy<Task<JsonSchema>> _schema = new(() => LoadAsync(name));

    /// <summary>
    /// Parses the text and reports what the schema has against it. The answer is there whenever it is a JSON object, so that a
    /// reader can go on and find the rest of what is wrong.
    /// </summary>
    public async Task<JsonElement?> ReadAsync(string file, string text, FindingLog findings)
    {
        var (json, pointer, fault) = StrictJson.Parse(text);
        if (json is null)
            findings.Error(file, pointer, fault, "Correct the JSON at this place; commas and quotation marks are the usual cause.");
        if (json is not { ValueKind: JsonValueKind.Object })
        {
            if (json is not null)
                findings.Error(file, "The file's content is not an object.", "Put it in { }.");
            return null;
        }

        foreach (var error in (await _schema.Value).Validate(Tokens(text)))
            SchemaFindings.Report(error, file, findings);
        return json;
    }

    // The validator can't compare whole numbers beyond 64 bits and turns texts that look like dates into dates; for what a schema
    // asks, a double and the text itself do as well. The values that count are read by System.Text.Json.
    private static JToken Tokens(string text)
    {
        using var reader = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None };
        var whole = JToken.ReadFrom(reader);
        foreach (var value in whole.SelectTokens("$..*").OfType<JValue>().Where(value => value.Value is BigInteger).ToList())
            value.Value = (double)(BigInteger)value.Value!;
        return whole;
    }

    private static async Task<JsonSchema> LoadAsync(string name)
    {
        await using var stream = typeof(ContentSchema).Assembly.GetManifestResourceStream("schemas/" + name)
            ?? throw new InvalidOperationException($"The schema {name} is not part of the program.");
        using var reader = new StreamReader(stream);
        return await JsonSchema.FromJsonAsync(await reader.ReadToEndAsync());
    }
}
