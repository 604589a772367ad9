using CodeLab.Judge;
using CodeLab.Judge.Grading;
using CodeLab.Judge.Languages;
using CodeLab.Tests.Fakes;

namespace CodeLab.Tests.Judge;

/// <summary>A language takes one file and no code: here is one that nobody shipped.</summary>
[Collection(nameof(JudgeCollection))]
public sealed class AddedLanguageTests(RealJudge judge) : IDisposable
{
    private const string Perl = """
        {
          "id": "perl",
          "name": "Perl",
          "order": 90,
          "programs": ["/usr/bin/perl"],
          "version": { "arguments": ["-e", "print $^V"], "pattern": "v([0-9.]+)" },
          "editorId": "perl",
          "mainFile": "main.pl",
          "environment": { "PATH": "/usr/bin" },
          "compile": "for file in {sources}; do {program} -c \"$file\" || exit 1; done",
          "run": ["{program}", "{main}"],
          "diagnostics": ["^(?<message>.*) at (?<file>[^ ]+) line (?<line>[0-9]+)[.,]"]
        }
        """;

    private readonly TestFolder _folder = new();

    public void Dispose()
    {
        _folder.Dispose();
    }

    [Theory]
    [InlineData("print 2 * <STDIN>, \"\\n\";", Verdict.Accepted, 0)]
    [InlineData("print 43;", Verdict.WrongAnswer, 0)]
    [InlineData("my $x = 1;\ndie \"no\";", Verdict.RuntimeError, 2)]
    [InlineData("my $x = 1;\nprint (;", Verdict.CompileError, 2)]
    public async Task A_file_in_the_folder_of_definitions_is_a_language(string code, Verdict expected, int line)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/perl"), "Perl is not installed");
        foreach (var file in Directory.EnumerateFiles(LanguageDefinitions.ShippedFolder, "*.json"))
            File.Copy(file, _folder[Path.GetFileName(file)]);
        await File.WriteAllTextAsync(_folder["perl.json"], Perl, TestContext.Current.CancellationToken);
        var catalog = new LanguageCatalog(_folder.Path, judge.Sandbox);
        var grader = new Grader(judge.Sandbox, catalog);

        var outcome = await grader.RunAsync(
            new() { Id = Guid.CreateVersion7(), Language = "perl", Files = [new("main.pl", code)], Tests = [new StdioTest("1", "21\n", "42\n")] },
            _ => { },
            TestContext.Current.CancellationToken);

        Assert.True(expected == outcome.Verdict, $"{outcome.Verdict}: {outcome.Message}");
        var places = outcome.Diagnostics.Concat(outcome.Results.SelectMany(result => result.Diagnostics));
        Assert.Equal(line, places.FirstOrDefault()?.Line ?? 0);
        Assert.Equal(LanguageDefinitions.Shipped.Count + 1, catalog.Definitions.Count);
    }

    [Fact]
    public async Task A_language_that_is_not_installed_says_what_is_missing_and_how_to_get_it()
    {
        await File.WriteAllTextAsync(
            _folder["perl.json"],
            Perl.Replace("\"order\"", "\"needs\": [\"/usr/lib/no-such-*/thing\"], \"install\": \"apt-get install thing\", \"order\"", StringComparison.Ordinal),
            TestContext.Current.CancellationToken);

        var language = await new LanguageCatalog(_folder.Path, judge.Sandbox).InstalledAsync("perl");

        Assert.Equal((false, "Not installed: /usr/lib/no-such-*/thing is missing. Install it with: apt-get install thing"), (language!.IsInstalled, language.Version));
    }

    [Theory]
    [InlineData("\"order\": 90", "\"ordre\": 90", "ordre")]
    [InlineData("(?<file>", "(?<file", "perl.json")]
    [InlineData("\"order\": 90", "\"order\": 90, \"kind\": \"magic\"", "perl.json")]
    public async Task A_mistake_in_the_file_is_found_at_start(string right, string wrong, string words)
    {
        await File.WriteAllTextAsync(_folder["perl.json"], Perl.Replace(right, wrong, StringComparison.Ordinal), TestContext.Current.CancellationToken);

        var fault = Assert.Throws<InvalidDataException>(() => new LanguageCatalog(_folder.Path, judge.Sandbox));

        Assert.Contains(words, fault.Message, StringComparison.Ordinal);
    }
}
