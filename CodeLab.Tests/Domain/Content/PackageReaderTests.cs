using System.Text.Json.Nodes;
using CodeLab.Domain.Content;
using CodeLab.Judge;
using CodeLab.Judge.Grading;
using CodeLab.Tests.Fakes;

namespace CodeLab.Tests.Domain.Content;

public sealed class PackageReaderTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly TestPackage _package = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_good_package_has_no_findings()
    {
        var reading = await _package.ReadAsync(_folder);

        Assert.Empty(reading.Findings);
    }

    [Fact]
    public async Task A_challenge_is_what_its_files_say()
    {
        _package.Challenge["checker"] = JsonNode.Parse("""{"type":"float","absoluteTolerance":0.5}""");
        _package.Challenge["limits"] = JsonNode.Parse("""{"timeMs":1000,"memoryKb":65536}""");
        _package.Challenge["estimatedTime"] = 15;
        _package.Files["challenges/echo/starter/python/extra/names.txt"] = "Ada";

        var challenge = Assert.Single((await _package.ReadAsync(_folder)).Package!.Challenges);

        Assert.Equal(("Echo", "echo", 1, "Print what you read."), (challenge.Title, challenge.Slug, challenge.Level, challenge.Instructions));
        Assert.Equal((CheckerKind.Float, 0.5), (challenge.Checker.Kind, challenge.Checker.AbsoluteTolerance));
        Assert.Equal((1000, 3000, 65536L * 1024), (challenge.Limits.CpuTime.TotalMilliseconds, challenge.Limits.WallTime.TotalMilliseconds, challenge.Limits.MemoryBytes));
        Assert.Equal(TimeSpan.FromMinutes(15), challenge.EstimatedTime);
        Assert.Equal(["main.py", "extra/names.txt"], challenge.Starter["python"].Select(file => file.Path));
    }

    [Fact]
    public async Task Tests_are_numbered_listed_ones_first_then_public_files_then_private_ones()
    {
        foreach (var name in new[] { "private/01", "public/10", "public/2" })
        {
            _package.Files[$"challenges/echo/tests/{name}.in"] = name;
            _package.Files[$"challenges/echo/tests/{name}.out"] = name;
        }

        _package.Files["challenges/echo/tests/public/2.txt"] = "the second\n";

        var tests = (await _package.ReadAsync(_folder)).Package!.Challenges[0].Tests;

        Assert.Equal(["1", "2", "3", "4", "5"], tests.Select(test => test.Test.Id));
        Assert.Equal(["a\n", "", "public/2", "public/10", "private/01"], tests.Select(test => ((StdioTest)test.Test).Input));
        Assert.Equal([true, false, true, true, false], tests.Select(test => test.IsPublic));
        Assert.Equal("the second", tests[2].Description);
    }

    [Fact]
    public async Task A_function_test_keeps_its_arguments_and_value_as_json()
    {
        _package.Challenge["tests"] = JsonNode.Parse("""[{"functionName":"add","input":[1,[2]],"expectedOutput":null,"isPublic":true,"points":2.5}]""");

        var test = Assert.Single((await _package.ReadAsync(_folder)).Package!.Challenges[0].Tests);

        var function = Assert.IsType<FunctionTest>(test.Test);
        Assert.Equal(("add", "[1,[2]]", "null"), (function.Function, function.Arguments.GetRawText(), function.Expected?.GetRawText()));
        Assert.Equal(2.5, test.Points);
    }

    [Fact]
    public async Task The_content_hash_changes_with_any_file_and_only_then()
    {
        var first = (await _package.ReadAsync(_folder)).Package!.Challenges[0].ContentHash;
        var again = (await _package.ReadAsync(_folder)).Package!.Challenges[0].ContentHash;
        _package.Files["challenges/echo/solution/python/main.py"] += "\n";
        var changed = (await _package.ReadAsync(_folder)).Package!.Challenges[0].ContentHash;

        Assert.Equal(first, again);
        Assert.NotEqual(first, changed);
    }

    [Fact]
    public async Task Everything_wrong_is_found_in_one_go()
    {
        _package.Manifest["version"] = "one";
        _package.Challenge["level"] = 11;
        _package.Test(1).Remove("expectedOutput");
        _package.Files.Remove("challenges/echo/statement.md");

        var reading = await _package.ReadAsync(_folder);

        Assert.Null(reading.Package);
        Assert.Equal(4, reading.Findings.Count(finding => finding.Severity == FindingSeverity.Error));
    }
}
