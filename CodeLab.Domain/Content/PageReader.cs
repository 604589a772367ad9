using System.Text.Json;
using CodeLab.Judge;

namespace CodeLab.Domain.Content;

/// <summary>Reads a test of a web page: what is done, and what is then to be seen.</summary>
internal sealed class PageReader(string file, FindingLog findings)
{
    // What each step and each look needs besides its name; the schema knows the words.
    private static readonly Dictionary<string, string[]> StepNeeds = new()
    {
        ["click"] = ["target"], ["hover"] = ["target"], ["type"] = ["target", "text"], ["press"] = ["key"],
        ["event"] = ["target", "name"], ["resize"] = ["width", "height"], ["wait"] = ["ms"],
    };

    private static readonly Dictionary<string, string[]> LookNeeds = new()
    {
        ["text"] = ["target"], ["value"] = ["target"], ["attribute"] = ["target", "name"], ["style"] = ["target", "property"],
        ["count"] = ["target"], ["visible"] = ["target"], ["box"] = ["target", "side"], ["focused"] = ["target"], ["errors"] = [],
    };

    public PageTest Read(string id, JsonElement json, string pointer)
    {
        foreach (var stranger in (string[])["functionName", "input", "expectedOutput"])
        {
            if (json.Field(stranger) is not null)
                findings.Error(file, $"{pointer}/{stranger}", $"A test of a page has no \"{stranger}\".", "Remove it; \"page\" says all.");
        }

        var page = json.Field("page") ?? default;
        var steps = page.List("steps").Select((step, at) => Step(step, $"{pointer}/page/steps/{at}"));
        var expected = page.List("expect").Select((look, at) => Look(look, $"{pointer}/page/expect/{at}"));
        return new(id, Viewport(page), [.. steps], [.. expected]);
    }

    private static PageSize Viewport(JsonElement page) =>
        page.Field("viewport") is { } size && size.Number("width") is { } width && size.Number("height") is { } height
            ? new(width, height)
            : PageSize.Desktop;

    private PageStep Step(JsonElement json, string pointer)
    {
        Check(json, StepNeeds.GetValueOrDefault(json.Text("do"), []), json.Text("do"), pointer);
        return new(json.Text("do"))
        {
            Target = Given(json, "target"),
            Text = Given(json, "text"),
            Key = Given(json, "key"),
            Name = Given(json, "name"),
            Width = json.Number("width"),
            Height = json.Number("height"),
            Ms = json.Number("ms"),
        };
    }

    private PageExpectation Look(JsonElement json, string pointer)
    {
        Check(json, LookNeeds.GetValueOrDefault(json.Text("look"), []), json.Text("look"), pointer);
        if (json.Field("is") is null == json.Field("contains") is null)
            findings.Error(file, pointer, "It is not said what is to be seen, or it is said twice.", "Write either \"is\" with the value or \"contains\" with a part of the text.");
        return new(json.Text("look"))
        {
            Target = Given(json, "target"),
            Name = Given(json, "name"),
            Property = Given(json, "property"),
            Pseudo = Given(json, "pseudo"),
            Side = Given(json, "side"),
            Is = json.Field("is"),
            Contains = Given(json, "contains"),
        };
    }

    private void Check(JsonElement json, string[] needs, string name, string pointer)
    {
        foreach (var need in needs.Where(need => json.Field(need) is null))
            findings.Error(file, $"{pointer}/{need}", $"\"{name}\" needs \"{need}\".", $"Add \"{need}\".");
    }

    private static string? Given(JsonElement json, string name) => json.Text(name) is { Length: > 0 } text ? text : null;
}
