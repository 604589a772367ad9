using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CodeLab.Domain.Content;

namespace CodeLab.Domain.Import;

/// <summary>Writes problems from outside as a content package of ours.</summary>
internal sealed class PackageWriter(string folder)
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public Task WriteManifestAsync(OutsidePackage package, SemanticVersion version, CancellationToken cancel)
    {
        var manifest = new JsonObject
        {
            ["id"] = package.Id,
            ["title"] = Cut(package.Title, 200),
            ["version"] = version.ToString(),
            ["locales"] = new JsonArray("en"),
            ["minimumProductVersion"] = "1.0.0",
            ["authors"] = Texts(package.Problems.SelectMany(problem => problem.Authors).Distinct()),
        };
        return WriteAsync("manifest.json", manifest.ToJsonString(Readable), cancel);
    }

    /// <summary>All of a problem but its JSON.</summary>
    public async Task WriteFilesAsync(OutsideProblem problem, CancellationToken cancel)
    {
        await WriteAsync(Place(problem, "statement.md"), problem.Statement, cancel);
        await WriteCodeAsync(problem, cancel);
        foreach (var file in problem.CheckerFiles)
            await WriteAsync(Place(problem, $"checker/{file.Path}"), file.Content, cancel);
        foreach (var file in problem.Suite?.Files ?? [])
            await WriteAsync(Place(problem, $"suite/{file.Path}"), file.Content, cancel);
        if (!IsScoring(problem))
            await WriteTestsAsync(problem, cancel);
    }

    /// <summary>The challenge's own JSON, which is written again when the time limit and the matrix are known.</summary>
    public Task WriteChallengeAsync(OutsideProblem problem, TimeSpan timeLimit, bool isPublic, CancellationToken cancel)
    {
        var json = new JsonObject
        {
            ["title"] = Cut(problem.Title, 200),
            ["description"] = Cut(problem.Description, 500),
            ["level"] = problem.Level,
            ["category"] = "Imported",
            ["tags"] = Texts(problem.Tags),
            ["hints"] = Texts(problem.Hints),
            ["languages"] = Texts(problem.Starter.Keys),
            ["isPublic"] = isPublic,
            ["limits"] = new JsonObject
            {
                ["timeMs"] = (int)timeLimit.TotalMilliseconds,
                ["memoryKb"] = problem.MemoryKb,
                ["outputKb"] = problem.OutputKb,
            },
        };
        if (problem.Checker is { } checker)
            json["checker"] = checker.DeepClone();
        if (problem.Suite is { } suite)
        {
            json["suite"] = Suite(suite);
            json["limits"]!["processes"] = suite.Processes;
        }

        if (IsScoring(problem))
            json["tests"] = new JsonArray([.. problem.Tests.Select(Test)]);
        return WriteAsync(Place(problem, "challenge.json"), json.ToJsonString(Readable), cancel);
    }

    public Task WriteReportAsync(ImportReport report, CancellationToken cancel) =>
        WriteAsync("import-report.json", JsonSerializer.Serialize(report, Readable), cancel);

    private static bool IsScoring(OutsideProblem problem) => problem.Tests.Any(test => Math.Abs(test.Points - 1) > 1e-9);

    private static string Place(OutsideProblem problem, string path) => $"challenges/{problem.Slug}/{path}";

    private static JsonObject Suite(OutsideSuite suite) => new()
    {
        ["harness"] = suite.Harness,
        ["testFiles"] = Texts(suite.TestFiles),
        ["mainFile"] = suite.MainFile,
        ["together"] = suite.Together,
    };

    private static JsonNode Test(OutsideTest test) => new JsonObject
    {
        ["description"] = test.Name,
        ["isPublic"] = test.IsPublic,
        ["points"] = test.Points,
        ["input"] = test.Input,
        ["expectedOutput"] = test.Expected,
    };

    private async Task WriteTestsAsync(OutsideProblem problem, CancellationToken cancel)
    {
        for (var i = 0; i < problem.Tests.Count; i++)
        {
            var test = problem.Tests[i];
            var path = Place(problem, string.Create(CultureInfo.InvariantCulture, $"tests/{(test.IsPublic ? "public" : "private")}/{i + 1:0000}"));
            await WriteAsync(path + ".in", test.Input, cancel);
            await WriteAsync(path + ".out", test.Expected, cancel);
            await WriteAsync(path + ".txt", test.Name, cancel);
        }
    }

    private async Task WriteCodeAsync(OutsideProblem problem, CancellationToken cancel)
    {
        foreach (var (language, starter) in problem.Starter)
        {
            foreach (var file in starter)
                await WriteAsync(Place(problem, $"starter/{language}/{file.Path}"), file.Content, cancel);
            var solution = problem.Submissions.FirstOrDefault(one => one.Language == language && one.IsAccepted);
            foreach (var file in solution?.Files ?? [])
                await WriteAsync(Place(problem, $"solution/{language}/{file.Path}"), file.Content, cancel);
        }
    }

    private Task WriteAsync(string path, string text, CancellationToken cancel) => DurableFile.WriteAsync(Path.Combine(folder, path), text, cancel);

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length];
}
