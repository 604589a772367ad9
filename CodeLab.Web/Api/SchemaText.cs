using System.Text;
using Microsoft.OpenApi;

namespace CodeLab.Web.Api;

/// <summary>A schema as a short outline: <c>{ id: string, tests: [ … ] }</c>.</summary>
public static class SchemaText
{
    private const int MaxDepth = 4;

    public static string Of(IOpenApiSchema schema) => Write(new StringBuilder(), schema, depth: 0).ToString();

    private static StringBuilder Write(StringBuilder text, IOpenApiSchema schema, int depth)
    {
        var type = schema.Type & ~JsonSchemaType.Null;
        if (depth > MaxDepth)
            return text.Append('…');
        if (schema.Items is { } items)
            return Write(text.Append("[ "), items, depth + 1).Append(" ]");
        if (schema.Properties is { Count: > 0 } properties)
            return WriteObject(text, properties, depth);
        if (schema.AdditionalProperties is { } values)
            return Write(text.Append("{ name: "), values, depth + 1).Append(" }");
        if (schema.OneOf is { Count: > 0 } choices)
            return Write(text, choices[^1], depth);
        return text.Append(schema.Enum is { Count: > 0 } words
            ? string.Join(" | ", words.Where(word => word is not null).Select(word => word.ToString()))
            : type?.ToString().ToLowerInvariant() ?? "any");
    }

    private static StringBuilder WriteObject(StringBuilder text, IDictionary<string, IOpenApiSchema> properties, int depth)
    {
        var indent = new string(' ', 2 * (depth + 1));
        text.Append("{\n");
        foreach (var (name, schema) in properties)
            Write(text.Append(indent).Append(name).Append(": "), schema, depth + 1).Append('\n');
        return text.Append(indent[2..]).Append('}');
    }
}
