using System.Text.Json;
using CodeLab.Domain.Challenges;
using CodeLab.Judge;

namespace CodeLab.Domain.Content;

/// <summary>Reads a challenge's existing test suite: what <c>suite</c> says of it, and its files, which students never see.</summary>
internal sealed class SuiteReader(PackageFolder files, FindingLog findings, ContentRules rules, string folder)
{
    private readonly string _jsonFile = $"{folder}/challenge.json";
    private readonly string _suite = $"{folder}/suite";

    /// <summary>The suite as one test with this id; null where there is none, or none that could be run.</summary>
    public ChallengeTest? Read(JsonElement challenge, string id)
    {
        if (challenge.Field("suite") is not { ValueKind: JsonValueKind.Object } json)
        {
            if (files.FilesUnder(_suite).Any())
                findings.Warn(_suite, "These files are not used.", "Say in challenge.json with \"suite\" what runs them, or remove the folder.");
            return null;
        }

        var (harness, testFiles) = (json.Text("harness"), json.Texts("testFiles"));
        var known = rules.Languages.SelectMany(language => language.Harnesses.Keys).Distinct().ToList();
        if (!known.Contains(harness))
        {
            findings.Error(_jsonFile, "/suite/harness", $"Nothing here is called \"{harness}\" and runs test suites.", $"Write one of {string.Join(", ", known)}.");
            return null;
        }

        var sources = ReadFiles();
        foreach (var (i, missing) in testFiles.Index().Where(path => sources.TrueForAll(file => file.Path != path.Item)))
            findings.Error(_jsonFile, $"/suite/testFiles/{i}", $"There is no file suite/{missing}.", "Add it, or remove it here.");
        return new()
        {
            Description = json.Text("description") is { Length: > 0 } said ? said : $"Tests by {harness}",
            IsPublic = json.Flag("isPublic", otherwise: true),
            Points = json.Fraction("points") ?? 1,
            Test = new SuiteTest(id, harness, sources, testFiles) { Together = json.Flag("together", otherwise: false) },
        };
    }

    /// <summary>The file that students write, where the suite says so.</summary>
    public string? MainFile(JsonElement challenge, bool hasOtherTests)
    {
        if (challenge.Field("suite")?.Text("mainFile") is not { Length: > 0 } main)
            return null;
        if (hasOtherTests)
        {
            findings.Error(_jsonFile, "/suite/mainFile", "The other tests run the language's main file.",
                "Remove \"mainFile\", or make two challenges.");
            return null;
        }

        if (CodeFiles.IsSafePath(main))
            return main;
        findings.Error(_jsonFile, "/suite/mainFile", $"\"{main}\" can't be a file's name here.", "Use letters, digits, dots, hyphens and underscores.");
        return null;
    }

    private List<SourceFile> ReadFiles()
    {
        var sources = new List<SourceFile>();
        foreach (var path in files.FilesUnder(_suite))
        {
            var name = path[(_suite.Length + 1)..];
            if (!CodeFiles.IsSafePath(name))
                findings.Error(path, "The file's name has characters that not every system knows.", "Use letters, digits, dots, hyphens and underscores.");
            else if (files.ReadText(path, ContentRules.TextFileBytes) is { } text)
                sources.Add(new(name, text));
        }

        return sources;
    }
}
