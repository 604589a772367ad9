using System.Text.Json;
using System.Text.RegularExpressions;
using CodeLab.Domain.Challenges;
using CodeLab.Judge;
using CodeLab.Judge.Grading;
using CodeLab.Judge.Languages;

namespace CodeLab.Domain.Content;

/// <summary>Reads how outputs are compared, and checks that the expectations suit that comparison.</summary>
internal sealed class CheckerReader(PackageFolder files, FindingLog findings, ContentRules rules, string folder)
{
    private string JsonFile => $"{folder}/challenge.json";

    public Checker Read(JsonElement json)
    {
        var said = json.Field("checker");
        var type = said is { ValueKind: JsonValueKind.String } ? json.Text("checker") : said?.Text("type");
        var kind = Enum.TryParse<CheckerKind>(type?.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var known) ? known : CheckerKind.Strip;
        return new(kind)
        {
            AbsoluteTolerance = said?.Fraction("absoluteTolerance") ?? Checker.Strip.AbsoluteTolerance,
            RelativeTolerance = said?.Fraction("relativeTolerance") ?? Checker.Strip.RelativeTolerance,
            Ordered = said?.Flag("ordered", otherwise: false) ?? false,
            ColumnNames = said?.Flag("columnNames", otherwise: false) ?? false,
            Program = kind switch
            {
                CheckerKind.PythonExpr => Expression(said?.Text("expression") ?? ""),
                CheckerKind.Custom or CheckerKind.Interactive => ReadProgram(said?.Text("language") ?? ""),
                _ => null,
            },
        };
    }

    private CheckerProgram? Expression(string expression)
    {
        if (expression.Length > 0)
            return CheckerProgram.OfExpression(expression);
        findings.Error(JsonFile, "/checker/expression", "The checker \"python_expr\" needs an expression.",
            "Write {\"type\": \"python_expr\", \"expression\": \"int(actual) > int(input)\"}.");
        return null;
    }

    private CheckerProgram? ReadProgram(string id)
    {
        if (rules.Language(id) is not { Kind: LanguageKind.Program } language)
        {
            var known = string.Join(", ", rules.Languages.Where(one => one.Kind == LanguageKind.Program).Select(one => one.Id));
            findings.Error(JsonFile, "/checker/language", id.Length == 0
                ? "A checker that is a program needs its language."
                : $"\"{id}\" is no language in which a checker can be written.", $"Write one of {known}.");
            return null;
        }

        var sources = new List<SourceFile>();
        foreach (var path in files.FilesUnder($"{folder}/checker"))
        {
            if (files.ReadText(path, ContentRules.TextFileBytes) is { } text)
                sources.Add(new(path[(folder.Length + "/checker/".Length)..], text));
        }

        if (sources.Exists(file => file.Path == language.MainFile))
            return new(id, sources);
        findings.Error($"{folder}/checker/{language.MainFile}", "The checker's main file is missing.", "Add it.");
        return null;
    }

    // The first tests, as many as are listed, stand in the JSON; the others are files.
    public void CheckExpectations(Checker checker, IReadOnlyList<ChallengeTest> tests, int listed)
    {
        for (var i = 0; i < tests.Count; i++)
        {
            var expected = tests[i].Test switch
            {
                StdioTest stdio => stdio.Expected,
                FunctionTest { Expected: { ValueKind: JsonValueKind.String } value } => value.GetString(),
                _ => null,
            };
            var pointer = i < listed ? $"/tests/{i}/expectedOutput" : "";
            if (expected is not null && checker.Kind == CheckerKind.Regex && Fault(expected) is { } fault)
                findings.Error(JsonFile, pointer, $"Test {i + 1}: the expectation is not a regular expression: {fault}", "Correct it.");
            else if (checker.Kind == CheckerKind.Json && tests[i].Test is StdioTest && !IsJson(expected ?? ""))
                findings.Error(JsonFile, pointer, $"Test {i + 1}: the expectation is not JSON.", "Correct it, or choose another checker.");
        }
    }

    private static string? Fault(string pattern)
    {
        try
        {
            _ = new Regex(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
            return null;
        }
        catch (RegexParseException fault)
        {
            return fault.Message;
        }
    }

    private static bool IsJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
