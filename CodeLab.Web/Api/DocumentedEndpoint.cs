using System.Globalization;
using Microsoft.OpenApi;

namespace CodeLab.Web.Api;

/// <summary>One endpoint as the browsable page shows it.</summary>
public sealed record DocumentedEndpoint(string Group, string Method, string Path, string Summary)
{
    /// <summary>Roles that may call it, or that anybody may.</summary>
    public required string Who { get; init; }

    public IReadOnlyList<string> Parameters { get; init; } = [];

    public string? Body { get; init; }

    /// <summary>Statuses of success with the shape of their bodies.</summary>
    public IReadOnlyList<(string Status, string Shape)> Answers { get; init; } = [];

    public string Refusals { get; init; } = "";

    public static IEnumerable<DocumentedEndpoint> All(OpenApiDocument document) =>
        from path in document.Paths
        from operation in path.Value.Operations ?? []
        select Of(path.Key, operation.Key.Method, operation.Value);

    private static DocumentedEndpoint Of(string path, string method, OpenApiOperation operation)
    {
        var answers = operation.Responses ?? [];
        return new(operation.Tags?.FirstOrDefault()?.Name ?? "Other", method, path, operation.Summary ?? "")
        {
            Who = Roles(operation),
            Parameters = [.. (operation.Parameters ?? []).Select(parameter => parameter.Name ?? "")],
            Body = operation.RequestBody?.Content?.Values.FirstOrDefault()?.Schema is { } body ? SchemaText.Of(body) : null,
            Answers = [.. answers.Where(answer => answer.Key.StartsWith('2')).Select(answer => (answer.Key, Shape(answer.Value)))],
            Refusals = string.Join(", ", answers.Keys.Where(status => !status.StartsWith('2'))),
        };
    }

    private static string Shape(IOpenApiResponse response) => response.Content?.FirstOrDefault() switch
    {
        { Key: "text/event-stream" } => "server-sent events",
        { Value.Schema: { } schema } => SchemaText.Of(schema),
        _ => "no body described",
    };

    private static string Roles(OpenApiOperation operation) =>
        operation.Extensions?.TryGetValue("x-roles", out var roles) == true && roles is JsonNodeExtension { Node: { } node }
            ? string.Join(", ", node.AsArray().Select(role => CultureInfo.InvariantCulture.TextInfo.ToTitleCase($"{role}".ToLowerInvariant())))
            : "Everybody, also without sign-in";
}
