using System.Globalization;
using System.Text.Json;
using CodeLab.Domain.Challenges;
using CodeLab.Judge;
using CodeLab.Judge.Grading;

namespace CodeLab.Domain.Content;

/// <summary>Reads a challenge's tests: those of its JSON first, then the public files, then the private ones, then its suite.</summary>
internal sealed class TestReader(PackageFolder files, FindingLog findings, string folder, Checker checker)
{
    private readonly List<ChallengeTest> _tests = [];

    private string JsonFile => $"{folder}/challenge.json";

    private string NextId => (_tests.Count + 1).ToString(CultureInfo.InvariantCulture);

    public IReadOnlyList<ChallengeTest> Read(JsonElement json, SuiteReader suites)
    {
        var listed = json.List("tests");
        for (var i = 0; i < listed.Count; i++)
            Add(listed[i], $"/tests/{i}");
        AddFiles("public", isPublic: true);
        AddFiles("private", isPublic: false);
        if (suites.Read(json, NextId) is { } suite)
            _tests.Add(suite);
        CheckAll(listed.Count > 0 ? "/tests" : "");
        return _tests;
    }

    private void Add(JsonElement json, string pointer)
    {
        if (json.Field("page") is not null)
        {
            Add(new PageReader(JsonFile, findings).Read(NextId, json, pointer), json);
            return;
        }

        foreach (var name in (string[])["input", "expectedOutput"])
        {
            if (json.Field(name) is null)
                findings.Error(JsonFile, JsonPointer.Append(pointer, name), $"\"{name}\" is missing.", $"Add \"{name}\", or \"page\" for a test of a web page.");
        }

        if (json.Field("plan") is not null && checker.Kind != CheckerKind.Rows)
            findings.Error(JsonFile, pointer + "/plan", "Only queries have plans.", "Choose the checker \"rows\", or remove \"plan\".");

        TestCase test = checker.Kind == CheckerKind.Rows ? Query(json, pointer)
            : json.Text("functionName").Length > 0 ? Call(json, pointer)
            : Stdio(json, pointer);
        Add(test, json);
    }

    private void Add(TestCase test, JsonElement json) =>
        Add(test, json.Text("description"), json.Flag("isPublic", otherwise: false), json.Fraction("points") ?? 1);

    private FunctionTest Call(JsonElement json, string pointer)
    {
        var input = json.Field("input");
        if (input is { ValueKind: JsonValueKind.String })
        {
            findings.Error(JsonFile, pointer + "/input", "A test that calls a function needs its arguments as a list.",
                "Put the arguments in [ ], or remove \"functionName\" to test standard input.");
        }

        return new(NextId, json.Text("functionName"), input ?? default, json.Field("expectedOutput") ?? default);
    }

    private StdioTest Stdio(JsonElement json, string pointer)
    {
        var input = json.Field("input");
        if (input is { ValueKind: JsonValueKind.Array })
        {
            findings.Error(JsonFile, pointer + "/input", "A list of arguments needs the name of the function to call.",
                "Add \"functionName\", or write the input as one text.");
        }
        else if (json.Field("expectedOutput") is { ValueKind: not JsonValueKind.String })
        {
            findings.Error(JsonFile, pointer + "/expectedOutput", "The expected output of a program is a text.",
                "Write it in quotation marks, with \\n between lines. Rows need the checker \"rows\".");
        }

        return new(NextId, json.Text("input"), json.Text("expectedOutput"));
    }

    private QueryTest Query(JsonElement json, string pointer)
    {
        if (json.Field("input") is { ValueKind: not JsonValueKind.String })
        {
            findings.Error(JsonFile, pointer + "/input", "The checker \"rows\" needs the script that makes the database.",
                "Write the statements as one text, or choose another checker.");
        }

        return new(NextId, json.Text("input"), json.Field("expectedOutput") is { } rows ? Table(rows, JsonFile, pointer + "/expectedOutput") : null)
        {
            Plan = json.Field("plan") is { } plan ? new(plan.Texts("uses"), plan.Texts("avoids")) : null,
        };
    }

    private ResultTable? Table(JsonElement rows, string file, string pointer)
    {
        var (table, fault) = ResultTable.Read(rows);
        if (table is null)
            findings.Error(file, pointer, $"These are no rows. {fault}", "Write them like [[\"Ann\", 3], [\"Ben\", null]].");
        else if (checker.ColumnNames && table.Columns is null)
            findings.Error(file, pointer, "The names of the columns count, but none are said.", "Write {\"columns\": [\"name\", …], \"rows\": […]}.");
        return table;
    }

    private void AddFiles(string kind, bool isPublic)
    {
        var inputs = files.FilesUnder($"{folder}/tests/{kind}").ToLookup(Path.GetExtension);
        foreach (var output in inputs[".out"].Where(path => !files.Has(Path.ChangeExtension(path, ".in"))))
            findings.Error(output, "There is no .in file for this expected output.", $"Add {Path.GetFileNameWithoutExtension(output)}.in.");
        foreach (var other in inputs.Where(group => group.Key is not (".in" or ".out" or ".txt")).SelectMany(group => group))
            findings.Warn(other, "This file is not read.", "Tests are pairs of .in and .out, with a .txt for the description.");

        // Shorter names first: 2 comes before 10 whether or not the author wrote 02.
        foreach (var input in inputs[".in"].OrderBy(path => path.Length).ThenBy(path => path, StringComparer.Ordinal))
            AddFile(input, isPublic);
    }

    private void AddFile(string inputPath, bool isPublic)
    {
        var (outputPath, textPath) = (Path.ChangeExtension(inputPath, ".out"), Path.ChangeExtension(inputPath, ".txt"));
        if (!files.Has(outputPath))
        {
            var name = Path.GetFileName(outputPath);
            findings.Error(inputPath, "There is no .out file for this input.", $"Add {name} with the expected output.");
            return;
        }

        var input = files.ReadText(inputPath, ContentRules.TestFileBytes);
        var expected = files.ReadText(outputPath, ContentRules.TestFileBytes);
        var description = files.Has(textPath) ? files.ReadText(textPath, ContentRules.TextFileBytes) : "";
        TestCase test = checker.Kind == CheckerKind.Rows
            ? new QueryTest(NextId, input ?? "", Table(expected ?? "", outputPath))
            : new StdioTest(NextId, input ?? "", expected ?? "");
        Add(test, description ?? "", isPublic, points: 1);
    }

    private ResultTable? Table(string text, string file)
    {
        if (JsonComparison.TryParse(text, out var json))
            return Table(json, file, "");
        findings.Error(file, "These are no rows: the file is not JSON.", "Write them like [[\"Ann\", 3], [\"Ben\", null]].");
        return null;
    }

    private void Add(TestCase test, string description, bool isPublic, double points) => _tests.Add(new()
    {
        Description = description.Trim() is { Length: > 0 } said ? said : $"Test {test.Id}",
        IsPublic = isPublic,
        Points = points,
        Test = test,
    });

    private void CheckAll(string pointer)
    {
        if (_tests.Count == 0)
        {
            findings.Error(JsonFile, "/tests", "The challenge has no tests.",
                "Add some to \"tests\", or as files under tests/public and tests/private, or a \"suite\".");
        }
        else if (_tests.TrueForAll(test => !test.IsPublic))
            findings.Warn(JsonFile, "No test is public, so students see no example.", "Give at least one test \"isPublic\": true.");

        if (_tests.Count > 0 && _tests.Sum(test => test.Points) <= 0)
            findings.Error(JsonFile, pointer, "All tests together are worth nothing.", "Give at least one test points.");

        if (_tests.Where(test => test.Test is not SuiteTest).Select(test => test.Test.GetType()).Distinct().Count() > 1)
        {
            findings.Error(JsonFile, pointer, "Some tests are of one kind and some of another; one program can't be both.",
                "Use one kind, or make two challenges.");
        }
    }
}
