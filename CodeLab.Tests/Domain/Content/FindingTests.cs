using System.Text.Json.Nodes;
using CodeLab.Domain.Content;
using CodeLab.Tests.Fakes;

namespace CodeLab.Tests.Domain.Content;

/// <summary>One row per kind of finding: what was done to the good package, and where and how the reader says so.</summary>
public sealed class FindingTests : IDisposable
{
    private const string Json = "good/challenges/echo/challenge.json";
    private const string Echo = "challenges/echo";
    private readonly TestFolder _folder = new();

    private static readonly Dictionary<string, (Action<TestPackage> Change, string File, string Pointer, string Words)> Cases = new()
    {
        ["manifest id mismatch"] = (p => p.Manifest["id"] = "other", "good/manifest.json", "/id", "folder is called \"good\""),
        ["wrong version"] = (p => p.Manifest["version"] = "1.0", "good/manifest.json", "/version", "not a semantic version"),
        ["needs a newer product"] = (p => p.Manifest["minimumProductVersion"] = "99.0.0", "good/manifest.json", "/minimumProductVersion", "needs CodeLab 99.0.0"),
        ["manifest field missing"] = (p => p.Manifest.Remove("title"), "good/manifest.json", "/title", "\"title\" is missing"),
        ["empty locales"] = (p => p.Manifest["locales"] = new JsonArray(), "good/manifest.json", "/locales", "list is empty"),
        ["misspelt field"] = (p => p.Challenge["titel"] = "x", Json, "/titel", "not a field that can stand here"),
        ["wrong type"] = (p => p.Challenge["level"] = "one", Json, "/level", "expected is a whole number"),
        ["level out of range"] = (p => p.Challenge["level"] = 11, Json, "/level", "greater than 10"),
        ["empty title"] = (p => p.Challenge["title"] = " ", Json, "/title", "is empty"),
        ["same tag twice"] = (p => p.Challenge["tags"] = new JsonArray("a", "a"), Json, "/tags", "stands twice"),
        ["unknown checker"] = (p => p.Challenge["checker"] = "magic", Json, "/checker", "not one of the known words"),
        ["bad tolerance"] = (p => p.Challenge["checker"] = JsonNode.Parse("""{"type":"float","absoluteTolerance":-1}"""), Json, "/checker/absoluteTolerance", "less than 0"),
        ["checker of no known kind"] = (p => p.Challenge["checker"] = 5, Json, "/checker", "expected is an object in { } or a text"),
        ["hint that is a number"] = (p => p.Challenge["hints"] = new JsonArray("a", 5), Json, "/hints/1", "expected is a text"),
        ["misspelt field of odd characters"] = (p => p.Challenge["a/b.c"] = 1, Json, "/a~1b.c", "not a field that can stand here"),
        ["unknown language"] = (p => p.Challenge["languages"] = new JsonArray("python", "cobol"), Json, "/languages/1", "\"cobol\" is not a language"),
        ["limit out of range"] = (p => p.Challenge["limits"] = JsonNode.Parse("""{"timeMs":5}"""), Json, "/limits/timeMs", "less than 100"),
        ["wall under cpu"] = (p => p.Challenge["limits"] = JsonNode.Parse("""{"timeMs":2000,"wallMs":1000}"""), Json, "/limits/wallMs", "shorter than the CPU time"),
        ["no tests"] = (p => p.Challenge.Remove("tests"), Json, "/tests", "has no tests"),
        ["test without expectation"] = (p => p.Test(1).Remove("expectedOutput"), Json, "/tests/1/expectedOutput", "\"expectedOutput\" is missing"),
        ["mixed tests"] = (p => (p.Test(1)["functionName"], p.Test(1)["input"]) = ("f", new JsonArray()), Json, "/tests", "can't be both"),
        ["arguments without function"] = (p => p.Test(0)["input"] = new JsonArray(1), Json, "/tests/0/input", "needs the name of the function"),
        ["function without list"] = (p => p.Test(0)["functionName"] = "f", Json, "/tests/0/input", "needs its arguments as a list"),
        ["expected number for a program"] = (p => p.Test(0)["expectedOutput"] = 5, Json, "/tests/0/expectedOutput", "is a text"),
        ["worth nothing"] = (p => (p.Test(0)["points"], p.Test(1)["points"]) = (0, 0), Json, "/tests", "worth nothing"),
        ["bad regex"] = (p => (p.Challenge["checker"], p.Test(1)["expectedOutput"]) = ("regex", "(open"), Json, "/tests/1/expectedOutput", "not a regular expression"),
        ["bad json expectation"] = (p => (p.Challenge["checker"], p.Test(0)["expectedOutput"], p.Test(1)["expectedOutput"]) = ("json", "{", "{}"), Json, "/tests/0/expectedOutput", "not JSON"),
        ["rows that are none"] = (p => (p.Challenge["checker"], p.Test(1)["expectedOutput"]) = ("rows", new JsonArray()), Json, "/tests/0/expectedOutput", "no rows"),
        ["rows without names"] = (p => (p.Challenge["checker"], p.Test(0)["expectedOutput"]) = (JsonNode.Parse("""{"type":"rows","columnNames":true}"""), new JsonArray()), Json, "/tests/0/expectedOutput", "none are said"),
        ["expression missing"] = (p => p.Challenge["checker"] = "python_expr", Json, "/checker/expression", "needs an expression"),
        ["checker without language"] = (p => p.Challenge["checker"] = "custom", Json, "/checker/language", "needs its language"),
        ["checker in a language of queries"] = (p => p.Challenge["checker"] = JsonNode.Parse("""{"type":"custom","language":"sql"}"""), Json, "/checker/language", "no language in which a checker"),
        ["checker without its program"] = (p => p.Challenge["checker"] = JsonNode.Parse("""{"type":"interactive","language":"python"}"""), "good/challenges/echo/checker/main.py", "", "main file is missing"),
        ["page that looks at nothing"] = (p => Page(p, """{"expect":[]}"""), Json, "/tests/0/page/expect", "list is empty"),
        ["page with a step of no known kind"] = (p => Page(p, """{"steps":[{"do":"swim"}],"expect":[{"look":"errors","is":0}]}"""), Json, "/tests/0/page/steps/0/do", "not one of the known words"),
        ["page step without target"] = (p => Page(p, """{"steps":[{"do":"click"}],"expect":[{"look":"errors","is":0}]}"""), Json, "/tests/0/page/steps/0/target", "\"click\" needs \"target\""),
        ["page look without property"] = (p => Page(p, """{"expect":[{"look":"style","target":"h1","is":"0"}]}"""), Json, "/tests/0/page/expect/0/property", "\"style\" needs \"property\""),
        ["page look without a value"] = (p => Page(p, """{"expect":[{"look":"text","target":"h1"}]}"""), Json, "/tests/0/page/expect/0", "not said what is to be seen"),
        ["page with an input"] = (p => { Page(p, """{"expect":[{"look":"errors","is":0}]}"""); p.Test(0)["input"] = "x"; }, Json, "/tests/0/input", "has no \"input\""),
        ["page for a program"] = (p => { Page(p, """{"expect":[{"look":"errors","is":0}]}"""); p.Challenge["tests"]!.AsArray().RemoveAt(1); }, Json, "/languages/0", "can't be tested like this"),
        ["plan of a program"] = (p => p.Test(0)["plan"] = new JsonObject(), Json, "/tests/0/plan", "Only queries"),
        ["plan where none is told"] = (Plan, Json, "/languages/0", "can't be tested like this"),
        ["rows for a program"] = (p => (p.Challenge["checker"], p.Test(0)["expectedOutput"], p.Test(1)["expectedOutput"]) = ("rows", new JsonArray(), new JsonArray()), Json, "/languages/0", "can't be tested like this"),
        ["suite that nothing runs"] = (p => Suite(p, """{"harness":"nose","testFiles":["echo_test.py"]}"""), Json, "/suite/harness", "called \"nose\""),
        ["suite without its file"] = (p => Suite(p, """{"harness":"pytest","testFiles":["other_test.py"]}"""), Json, "/suite/testFiles/0", "no file suite/other_test.py"),
        ["suite of another language"] = (p => Suite(p, """{"harness":"jest","testFiles":["echo_test.py"]}"""), Json, "/languages/0", "can't be tested like this"),
        ["main file of a suite beside tests"] = (p => Suite(p, """{"harness":"pytest","testFiles":["echo_test.py"],"mainFile":"echo.py"}"""), Json, "/suite/mainFile", "other tests run"),
        ["main file of a suite outside"] = (p => { Suite(p, """{"harness":"pytest","testFiles":["echo_test.py"],"mainFile":"../echo.py"}"""); p.Challenge.Remove("tests"); }, Json, "/suite/mainFile", "can't be a file's name"),
        ["suite that is not asked for (warning)"] = (p => p.Files[Echo + "/suite/echo_test.py"] = "", "good/challenges/echo/suite", "", "not used"),
        ["missing statement"] = (p => p.Files.Remove(Echo + "/statement.md"), "good/challenges/echo/statement.md", "", "statement is missing"),
        ["empty statement"] = (p => p.Files[Echo + "/statement.md"] = "\n", "good/challenges/echo/statement.md", "", "statement is empty"),
        ["missing starter"] = (p => p.Files.Remove(Echo + "/starter/python/main.py"), "good/challenges/echo/starter/python", "", "no starter code"),
        ["missing main file"] = (Rename, "good/challenges/echo/starter/python/main.py", "", "main file is missing"),
        ["input without output"] = (p => p.Files[Echo + "/tests/public/01.in"] = "x", "good/challenges/echo/tests/public/01.in", "", "no .out file"),
        ["output without input"] = (p => p.Files[Echo + "/tests/private/01.out"] = "x", "good/challenges/echo/tests/private/01.out", "", "no .in file"),
        ["bad slug"] = (p => p.Files["challenges/Big_One/statement.md"] = "x", "good/challenges/Big_One", "", "can't be part of an address"),
        ["no challenge.json"] = (p => p.Files["challenges/two/statement.md"] = "x", "good/challenges/two/challenge.json", "", "no challenge.json"),
        ["large starter"] = (p => p.Files[Echo + "/starter/python/main.py"] = new('x', (1 << 20) + 1), "good/challenges/echo/starter/python/main.py", "", "at most 1,048,576"),
        ["large test"] = (LargeTest, "good/challenges/echo/tests/private/01.in", "", "at most 16,777,216"),
        ["strange file name"] = (p => p.Files[Echo + "/starter/python/a b.py"] = "", "good/challenges/echo/starter/python/a b.py", "", "not every system"),
        ["no public test (warning)"] = (p => p.Test(0)["isPublic"] = false, Json, "", "No test is public"),
        ["no solution (warning)"] = (p => p.Files.Remove(Echo + "/solution/python/main.py"), "good/challenges/echo/solution/python", "", "no reference solution"),
        ["unlisted language (warning)"] = (p => p.Files[Echo + "/starter/java/Main.java"] = "", "good/challenges/echo/starter/java", "", "not among the challenge's languages"),
        ["stray file (warning)"] = (p => p.Files[Echo + "/statment.md"] = "x", "good/challenges/echo/statment.md", "", "not read"),
    };

    public static TheoryData<string> Names => new(Cases.Keys);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public async Task It_is_found_where_it_is(string name)
    {
        var (change, file, pointer, words) = Cases[name];
        var package = new TestPackage();
        change(package);

        var reading = await package.ReadAsync(_folder);

        var finding = Assert.Single(reading.Findings, finding => finding.Message.Contains(words, StringComparison.Ordinal));
        Assert.Equal((file, pointer), (finding.File, finding.Pointer));
        Assert.NotEmpty(finding.Mend);
        Assert.Equal(name.EndsWith("(warning)", StringComparison.Ordinal), reading.Package is not null);
    }

    [Fact]
    public async Task Broken_json_is_found_with_line_and_column()
    {
        var folder = new TestPackage().WriteTo(_folder.Path);
        await File.WriteAllTextAsync(Path.Combine(folder, "manifest.json"), "{\n  \"id\": \"good\",\n  oops\n}", TestContext.Current.CancellationToken);

        var finding = Assert.Single((await ReadAsync(folder)).Findings);

        Assert.Contains("line 3, column 3", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_in_place_of_the_object_is_one_finding()
    {
        var folder = new TestPackage().WriteTo(_folder.Path);
        await File.WriteAllTextAsync(Path.Combine(folder, "manifest.json"), "[]", TestContext.Current.CancellationToken);

        var finding = Assert.Single((await ReadAsync(folder)).Findings);

        Assert.Contains("not an object", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Half_a_character_is_found()
    {
        var folder = new TestPackage().WriteTo(_folder.Path);
        await File.WriteAllTextAsync(Path.Combine(folder, "manifest.json"), """{"id":"good","authors":["a","\ud800"]}""", TestContext.Current.CancellationToken);

        var finding = Assert.Single((await ReadAsync(folder)).Findings);

        Assert.Equal("/authors/1", finding.Pointer);
    }

    [Fact]
    public async Task A_field_written_twice_is_found()
    {
        var folder = new TestPackage().WriteTo(_folder.Path);
        await File.WriteAllTextAsync(Path.Combine(folder, "manifest.json"), """{"id":"good","id":"evil"}""", TestContext.Current.CancellationToken);

        var finding = Assert.Single((await ReadAsync(folder)).Findings);

        Assert.Contains("Duplicate property 'id'", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_that_is_not_utf8_is_found()
    {
        var folder = new TestPackage().WriteTo(_folder.Path);
        await File.WriteAllBytesAsync(Path.Combine(folder, Echo, "statement.md"), [0x66, 0xFF], TestContext.Current.CancellationToken);

        var finding = Assert.Single((await ReadAsync(folder)).Findings);

        Assert.Contains("not UTF-8", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("challenges/echo/starter/python/secret.txt")]
    [InlineData("challenges/linked")]
    public async Task A_symbolic_link_is_refused_and_not_followed(string path)
    {
        var folder = new TestPackage().WriteTo(_folder.Path);
        File.CreateSymbolicLink(Path.Combine(folder, path), "/etc");

        var reading = await ReadAsync(folder);

        Assert.Null(reading.Package);
        Assert.Equal($"good/{path}", Assert.Single(reading.Findings).File);
    }

    [Fact]
    public async Task A_package_that_is_a_link_itself_is_refused()
    {
        var folder = new TestPackage("elsewhere").WriteTo(_folder.Path);
        Directory.CreateSymbolicLink(_folder["good"], folder);

        var reading = await ReadAsync(_folder["good"]);

        Assert.Contains(reading.Findings, finding => finding.File == "good" && finding.Message.Contains("symbolic link", StringComparison.Ordinal));
    }

    private static Task<PackageReading> ReadAsync(string folder) =>
        new PackageReader(ContentRules.Default).ReadAsync(folder, id: null, TestContext.Current.CancellationToken);

    private static void Plan(TestPackage package)
    {
        (package.Challenge["checker"], package.Challenge["languages"]) = ("rows", new JsonArray("sql"));
        package.Challenge["tests"] = JsonNode.Parse("""[{"isPublic":true,"input":"","expectedOutput":[],"plan":{"uses":["Index Scan"]}}]""");
    }

    private static void Suite(TestPackage package, string suite)
    {
        package.Challenge["suite"] = JsonNode.Parse(suite);
        package.Files[Echo + "/suite/echo_test.py"] = "def test_nothing(): pass\n";
    }

    private static void Page(TestPackage package, string page) =>
        package.Challenge["tests"]!.AsArray()[0] = new JsonObject { ["isPublic"] = true, ["page"] = JsonNode.Parse(page) };

    private static void Rename(TestPackage package)
    {
        package.Files.Remove(Echo + "/starter/python/main.py");
        package.Files[Echo + "/starter/python/start.py"] = "";
    }

    private static void LargeTest(TestPackage package)
    {
        package.Files[Echo + "/tests/private/01.in"] = new('x', (16 << 20) + 1);
        package.Files[Echo + "/tests/private/01.out"] = "";
    }
}
