using System.Text.Json;
using CodeLab.Domain.Challenges;
using CodeLab.Judge;
using CodeLab.Judge.Grading;

namespace CodeLab.Domain.Content;

/// <summary>Reads one challenge's folder. It goes on after an error to find the next one; the caller looks at the findings.</summary>
internal sealed class ChallengeReader(PackageFolder files, FindingLog findings, ContentRules rules)
{
    private static readonly string[] Parts = ["challenge.json", "statement.md", "starter", "solution", "checker", "tests", "suite"];

    public async Task<Challenge?> ReadAsync(string packageId, string slug)
    {
        var folder = $"challenges/{slug}";
        var file = $"{folder}/challenge.json";
        if (!Slug.IsValid(slug))
            findings.Error(folder, $"\"{slug}\" can't be part of an address.", "Name the folder with a-z, 0-9 and single hyphens only.");
        WarnOfStrangers(folder);
        var statement = ReadStatement($"{folder}/statement.md");

        if (!files.Has(file))
        {
            findings.Error(file, "The challenge has no challenge.json.", "Add one with title, description, level, category and languages.");
            return null;
        }

        return files.ReadText(file, ContentRules.TestFileBytes) is { } text
            && await ContentSchema.Challenge.ReadAsync(file, text, findings) is { } json
            ? Build(packageId, slug, folder, json, statement)
            : null;
    }

    private Challenge Build(string packageId, string slug, string folder, JsonElement json, string statement)
    {
        var file = $"{folder}/challenge.json";
        var languages = json.Texts("languages");
        var checkers = new CheckerReader(files, findings, rules, folder);
        var checker = checkers.Read(json);
        var suites = new SuiteReader(files, findings, rules, folder);
        var tests = new TestReader(files, findings, folder, checker).Read(json, suites);
        checkers.CheckExpectations(checker, tests, json.List("tests").Count);
        var main = suites.MainFile(json, tests.Any(test => test.Test is not SuiteTest));
        var code = new CodeFiles(files, findings, rules, tests.Any(test => test.Test is FunctionTest), main);
        var starter = code.Read($"{folder}/starter", languages);
        var solution = code.Read($"{folder}/solution", languages);
        CheckLanguages(folder, languages, tests);
        return new()
        {
            PackageId = packageId,
            Slug = slug,
            Title = json.Text("title"),
            Description = json.Text("description"),
            Instructions = statement,
            Level = json.Number("level") ?? 1,
            Category = json.Text("category"),
            Tags = json.Texts("tags"),
            Roles = json.Texts("roles"),
            Skills = json.Texts("skills"),
            Tools = json.Texts("tools"),
            Languages = languages,
            Starter = starter,
            Solution = solution,
            Tests = tests,
            Checker = checker,
            Limits = LimitsReader.Read(json, file, findings),
            Hints = json.Texts("hints"),
            EstimatedTime = TimeSpan.FromMinutes(json.Number("estimatedTime") ?? 0),
            IsPublic = json.Flag("isPublic", otherwise: true),
            IsArchived = json.Flag("archived", otherwise: false),
            ContentHash = ContentHash.Of(files, folder),
        };
    }

    private void CheckLanguages(string folder, IReadOnlyList<string> languages, IReadOnlyList<ChallengeTest> tests)
    {
        var (starters, solutions) = (files.FoldersIn($"{folder}/starter").ToHashSet(), files.FoldersIn($"{folder}/solution").ToHashSet());
        for (var i = 0; i < languages.Count; i++)
        {
            var id = languages[i];
            if (rules.Language(id) is not { } language)
            {
                findings.Error($"{folder}/challenge.json", $"/languages/{i}", $"\"{id}\" is not a language that is known here.",
                    $"Write one of {string.Join(", ", rules.Languages.Select(language => language.Id))}.");
                continue;
            }

            if (tests.Any(test => !TestKinds.Suits(language, test.Test)))
            {
                findings.Error($"{folder}/challenge.json", $"/languages/{i}", $"\"{id}\" can't be tested like this.",
                    "Remove the language, or write tests that suit it; the format's description says which.");
            }

            var (starter, solution) = ($"{folder}/starter/{id}", $"{folder}/solution/{id}");
            if (!starters.Contains(id))
                findings.Error(starter, $"There is no starter code for \"{id}\".", "Add the folder, or remove the language.");
            if (!solutions.Contains(id))
                findings.Warn(solution, $"There is no reference solution for \"{id}\".", "Add one, so that the tests can be checked.");
        }
    }

    private string ReadStatement(string path)
    {
        var text = files.Has(path) ? files.ReadText(path, ContentRules.TextFileBytes) : "";
        if (text is not null && string.IsNullOrWhiteSpace(text))
        {
            findings.Error(path, files.Has(path) ? "The statement is empty." : "The statement is missing.",
                "Write what is asked, with an example, in Markdown.");
        }

        return text ?? "";
    }

    private void WarnOfStrangers(string folder)
    {
        var parts = files.FilesUnder(folder).Select(path => path[(folder.Length + 1)..].Split('/')[0]).Distinct();
        foreach (var stranger in parts.Except(Parts))
            findings.Warn($"{folder}/{stranger}", "This is not read.", $"A challenge consists of {string.Join(", ", Parts)}.");
    }
}
