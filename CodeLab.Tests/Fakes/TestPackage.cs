using System.Text.Json.Nodes;
using CodeLab.Domain.Content;

namespace CodeLab.Tests.Fakes;

/// <summary>A good content package as an object. A test changes one thing, writes it to a folder and reads it: the fixture is the format.</summary>
public sealed class TestPackage(string id = "good")
{
    public JsonObject Manifest { get; } = new()
    {
        ["id"] = id,
        ["title"] = "A good package",
        ["version"] = "1.2.0",
        ["locales"] = new JsonArray("en"),
        ["minimumProductVersion"] = "1.0.0",
    };

    /// <summary>The JSON of its one challenge, <c>echo</c>.</summary>
    public JsonObject Challenge { get; } = new()
    {
        ["title"] = "Echo",
        ["description"] = "Say it again.",
        ["level"] = 1,
        ["category"] = "Text",
        ["languages"] = new JsonArray("python"),
        ["tests"] = new JsonArray(
            new JsonObject { ["description"] = "a word", ["isPublic"] = true, ["input"] = "a\n", ["expectedOutput"] = "a\n" },
            new JsonObject { ["description"] = "nothing", ["isPublic"] = false, ["input"] = "", ["expectedOutput"] = "" }),
    };

    /// <summary>Every other file by its path from the package's folder; challenges beyond the first live here too.</summary>
    public Dictionary<string, string> Files { get; } = new()
    {
        ["challenges/echo/statement.md"] = "Print what you read.",
        ["challenges/echo/starter/python/main.py"] = "",
        ["challenges/echo/solution/python/main.py"] = "print(input())",
    };

    public JsonObject Test(int index) => Challenge["tests"]!.AsArray()[index]!.AsObject();

    /// <summary>Writes it below <paramref name="contentFolder"/> in place of what was there, and answers its folder.</summary>
    public string WriteTo(string contentFolder)
    {
        var folder = Path.Combine(contentFolder, id);
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        Write(folder, "manifest.json", Manifest.ToJsonString());
        Write(folder, "challenges/echo/challenge.json", Challenge.ToJsonString());
        foreach (var (path, text) in Files)
            Write(folder, path, text);
        return folder;
    }

    public Task<PackageReading> ReadAsync(TestFolder folder) =>
        new PackageReader(ContentRules.Default).ReadAsync(WriteTo(folder.Path), id, TestContext.Current.CancellationToken);

    private static void Write(string folder, string path, string text)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
