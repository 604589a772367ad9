using CodeLab.Domain.Content;
using CodeLab.Domain.Import;

namespace CodeLab.Tests.Domain.Import;

public sealed class KattisReaderTests : IDisposable
{
    private readonly KattisFolder _package = new();

    public void Dispose() => _package.Dispose();

    [Fact]
    public void Samples_become_public_tests_and_secrets_private_ones()
    {
        var (problem, _) = Read();

        Assert.Equal([("sample/1", true), ("secret/1", false)], problem.Tests.Select(test => (test.Name, test.IsPublic)));
    }

    [Fact]
    public void A_statement_in_tex_becomes_markdown()
    {
        var (problem, notes) = Read();

        Assert.Equal("Double It", problem.Title);
        Assert.Equal("Read $n$ and print **twice** its value.\n\n## Input\n\nOne integer.\n", problem.Statement);
        Assert.Contains(notes, note => note is { Kind: NoteKind.Changed, What: "problem_statement/problem.en.tex" });
    }

    [Theory]
    [InlineData("validator_flags: float_tolerance 1e-4", "{\"type\":\"float\",\"absoluteTolerance\":0.0001,\"relativeTolerance\":0.0001}")]
    [InlineData("validator_flags: float_absolute_tolerance 0.5", "{\"type\":\"float\",\"absoluteTolerance\":0.5,\"relativeTolerance\":0}")]
    [InlineData("validator_flags: case_sensitive space_change_sensitive", "\"exact\"")]
    [InlineData("validator_flags: case_sensitive", "\"tokens\"")]
    [InlineData("", "\"tokens\"")]
    public void Flags_of_the_validator_choose_the_checker(string flags, string checker)
    {
        _package.Files["problem.yaml"] += flags;

        Assert.Equal(checker, Read().Problem.Checker!.ToJsonString());
    }

    [Fact]
    public void An_output_validator_becomes_the_checker()
    {
        _package.Files["problem.yaml"] += "validation: custom\n";
        _package.Files["output_validators/check/validate.py"] = "import sys\nsys.exit(42)\n";

        var (problem, _) = Read();

        Assert.Equal("{\"type\":\"custom\",\"language\":\"python\"}", problem.Checker!.ToJsonString());
        Assert.Equal("main.py", Assert.Single(problem.CheckerFiles).Path);
    }

    [Fact]
    public void Points_of_a_group_are_spread_over_its_tests()
    {
        _package.Files["problem.yaml"] += "type: scoring\n";
        foreach (var (path, text) in new Dictionary<string, string> { ["1.in"] = "1", ["1.ans"] = "2", ["2.in"] = "3", ["2.ans"] = "6", ["testdata.yaml"] = "accept_score: 60" })
            _package.Files["data/secret/group1/" + path] = text;

        var (problem, _) = Read();

        Assert.Equal([0, 1, 30, 30], problem.Tests.Select(test => test.Points));
    }

    [Fact]
    public void A_java_class_of_another_name_is_called_by_main()
    {
        _package.Files["submissions/accepted/Twice.java"] = "public class Twice { public static void main(String[] a) { } }";

        var java = Read().Problem.Submissions.Single(one => one.Language == "java");

        Assert.Equal(["Main.java", "Twice.java"], java.Files.Select(file => file.Path));
        Assert.Contains("Twice.main(arguments)", java.Files[0].Content, StringComparison.Ordinal);
    }

    [Fact]
    public void A_submission_in_a_language_that_is_not_here_is_listed_with_the_reason()
    {
        _package.Files["submissions/accepted/twice.kt"] = "fun main() { }";

        var kotlin = Read().Problem.Submissions.Single(one => one.Name == "accepted/twice.kt");

        Assert.Equal((null, ".kt is no language here."), (kotlin.Language, kotlin.Reason));
    }

    [Theory]
    [InlineData("problem_statement/problem.en.tex", "no statement")]
    [InlineData("data", "no tests")]
    public void What_makes_no_problem_is_refused_with_what_is_missing(string without, string words)
    {
        foreach (var path in _package.Files.Keys.Where(path => path.StartsWith(without, StringComparison.Ordinal)).ToList())
            _package.Files.Remove(path);

        Assert.Contains(words, Assert.Throws<InvalidDataException>(() => Read()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Broken_yaml_is_refused_with_its_line()
    {
        _package.Files["problem.yaml"] = "name: x\nlimits: [1, 2\n";

        Assert.Contains("problem.yaml is not YAML: line", Assert.Throws<InvalidDataException>(() => Read()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_is_left_out()
    {
        _package.Write();
        File.CreateSymbolicLink(Path.Combine(_package.Path, "data", "secret", "2.in"), "/etc/passwd");

        var (problem, notes) = Read();

        Assert.Equal(2, problem.Tests.Count);
        Assert.Contains(notes, note => note is { Kind: NoteKind.Dropped, What: "data/secret/2.in" });
    }

    private (OutsideProblem Problem, IReadOnlyList<ImportNote> Notes) Read()
    {
        var reader = new KattisReader(new OutsideFolder(_package.Write()), new(ContentRules.Default));
        var problem = Assert.Single(reader.Read().Problems);
        return (problem, problem.Notes);
    }
}
