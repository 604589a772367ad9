using System.Text.Json.Nodes;

namespace CodeLab.Tests.Outside;

/// <summary>One case of an exercise's <c>canonical-data.json</c>.</summary>
internal sealed record CanonicalCase(string Uuid, string Description, string Property, JsonObject Input, JsonNode? Expected)
{
    /// <summary>All cases in their order, groups flattened, without those that a newer one replaces or that expect an error.</summary>
    public static IReadOnlyList<CanonicalCase> Read(string file)
    {
        var cases = Flatten(JsonNode.Parse(File.ReadAllText(file))!["cases"]!.AsArray()).ToList();
        var replaced = cases.Select(found => found["reimplements"]?.GetValue<string>()).ToHashSet();
        return [.. cases.Select(Parse).Where(found => !replaced.Contains(found.Uuid) && !found.ExpectsError)];
    }

    private bool ExpectsError => Expected is JsonObject value && value.ContainsKey("error");

    public JsonArray Arguments(IEnumerable<string> parameters) => new([.. parameters.Select(name => Input[name]?.DeepClone())]);

    private static IEnumerable<JsonObject> Flatten(JsonArray cases) => cases
        .Select(entry => entry!.AsObject())
        .SelectMany(entry => entry["cases"] is JsonArray inner ? Flatten(inner) : [entry]);

    private static CanonicalCase Parse(JsonObject found) => new(
        found["uuid"]!.GetValue<string>(),
        found["description"]!.GetValue<string>(),
        found["property"]!.GetValue<string>(),
        found["input"]!.AsObject(),
        found["expected"]);
}
