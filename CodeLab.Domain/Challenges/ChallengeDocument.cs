using System.Text.Json;
using System.Text.Json.Nodes;
using CodeLab.Domain.Content;
using CodeLab.Domain.Results;

namespace CodeLab.Domain.Challenges;

/// <summary>Turns the public contract's challenge document into the files of a challenge's folder.</summary>
internal static class ChallengeDocument
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly string[] SameFields =
    [
        "title", "description", "level", "category", "tags", "roles", "skills", "tools", "languages", "checker", "limits", "hints",
        "estimatedTime", "isPublic",
    ];

    private static readonly string[] TestFields = ["description", "isPublic", "points", "functionName", "input", "expectedOutput", "page", "plan"];

    /// <summary>Levels in the middle of what the contract's words stand for.</summary>
    private static readonly Dictionary<string, int> Levels = new(StringComparer.OrdinalIgnoreCase)
    {
        ["BEGINNER"] = 2, ["INTERMEDIATE"] = 4, ["ADVANCED"] = 7, ["EXPERT"] = 9,
    };

    public static Dictionary<string, string> ToFiles(JsonObject document, ContentRules rules, out Problem? problem)
    {
        var json = Pick(document, SameFields);
        var tests = document["testCases"] ?? document["tests"];
        json["tests"] = tests is JsonArray list ? new JsonArray([.. list.Select(Test)]) : tests?.DeepClone() ?? new JsonArray();
        if (json["level"] is null && document["difficulty"] is JsonValue word && word.TryGetValue<string>(out var difficulty))
        {
            if (!Levels.TryGetValue(difficulty, out var level))
            {
                problem = Problem.Field("difficulty", $"Write one of {string.Join(", ", Levels.Keys)}.");
                return [];
            }

            json["level"] = level;
        }

        var files = new Dictionary<string, string>
        {
            ["challenge.json"] = json.ToJsonString(Readable),
            ["statement.md"] = Text(document["instructions"]),
        };
        var code = new DocumentCode(rules, Languages(json), tests is JsonArray cases && cases.Any(IsFunction));
        problem = code.AddStarter(document["starterCode"], files) ?? code.AddSolution(document["solutionCode"], files);
        return files;
    }

    private static JsonNode? Test(JsonNode? test) => test is JsonObject fields ? Pick(fields, TestFields) : test?.DeepClone();

    private static bool IsFunction(JsonNode? test) => test is JsonObject fields && fields["functionName"] is not null;

    // A null stands for a field that was not given, but for what a function is expected to return.
    private static JsonObject Pick(JsonObject from, string[] names) => new(names
        .Where(name => from.TryGetPropertyValue(name, out var value) && (value is not null || name == "expectedOutput"))
        .Select(name => KeyValuePair.Create(name, from[name]?.DeepClone())));

    private static string[] Languages(JsonObject json) =>
        json["languages"] is JsonArray list ? [.. list.Select(Text).Where(id => id.Length > 0)] : [];

    private static string Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";
}
