using System.Text.Json;
using System.Text.Json.Nodes;
using CodeLab.Domain.Accounts;
using CodeLab.Domain.Challenges;
using CodeLab.Domain.Results;
using CodeLab.Judge;
using CodeLab.Tests.Fakes;

namespace CodeLab.Tests.Domain.Challenges;

public sealed class WriteChallengeTests
{
    private const string Document = """
        {
          "title": "Brücken zählen!", "description": "Count bridges.", "instructions": "Read **n**.", "difficulty": "INTERMEDIATE",
          "category": "Text", "tags": ["strings"], "languages": ["python", "java"], "starterCode": {"python": "# start"},
          "solutionCode": "pass", "hints": ["Look."], "estimatedTime": 5, "checker": "exact", "limits": {"timeMs": 1500}, "isPublic": false,
          "testCases": [{"id": "1", "description": "one", "isPublic": true, "input": "1\n", "expectedOutput": "1\n"}],
          "createdAt": "2026-01-01T00:00:00Z"
        }
        """;

    public static TheoryData<string> Kinds => TestDatabase.Kinds;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_document_becomes_a_challenge(string kind)
    {
        await using var world = await TestLibrary.CreateAsync(kind);
        var owner = await OwnerAsync(world);

        var challenge = Value(await Write(world).RunAsync(Element(Document), owner, id: null, Cancel));

        Assert.Equal(("brucken-zahlen", "Read **n**.", 4, owner), (challenge.Slug, challenge.Instructions, challenge.Level, challenge.OwnerId));
        Assert.Equal(("# start", ""), (challenge.Starter["python"][0].Content, challenge.Starter["java"][0].Content));
        Assert.Equal("Main.java", challenge.Solution["java"][0].Path);
        Assert.Equal("1\n", ((StdioTest)challenge.Tests[0].Test).Input);
        Assert.False(challenge.IsPublic);
        Assert.Same(challenge, world.Library.Current.ById(challenge.Id));
    }

    [Fact]
    public async Task A_changed_document_keeps_id_slug_and_owner()
    {
        await using var world = await TestLibrary.CreateAsync();
        var owner = await OwnerAsync(world);
        var before = Value(await Write(world).RunAsync(Element(Document), owner, id: null, Cancel));
        var document = Parse();
        document["title"] = "Another title";

        var after = Value(await Write(world).RunAsync(JsonSerializer.SerializeToElement(document), await OwnerAsync(world), before.Id, Cancel));

        Assert.Equal((before.Id, before.Slug, owner, "Another title"), (after.Id, after.Slug, after.OwnerId, after.Title));
    }

    [Fact]
    public async Task A_second_challenge_of_the_same_title_gets_another_address()
    {
        await using var world = await TestLibrary.CreateAsync();
        var owner = await OwnerAsync(world);
        await Write(world).RunAsync(Element(Document), owner, id: null, Cancel);

        var second = Value(await Write(world).RunAsync(Element(Document), owner, id: null, Cancel));

        Assert.Equal("brucken-zahlen-2", second.Slug);
    }

    [Fact]
    public async Task Function_tests_and_several_files_are_understood()
    {
        await using var world = await TestLibrary.CreateAsync();
        var document = Parse();
        document["starterCode"] = JsonNode.Parse("""{"java":{"Solution.java":"a","parts/Part.java":"b"}}""");
        document["testCases"] = JsonNode.Parse("""[{"description":"f","isPublic":true,"functionName":"f","input":[1],"expectedOutput":null}]""");

        var challenge = Value(await Write(world).RunAsync(JsonSerializer.SerializeToElement(document), await OwnerAsync(world), id: null, Cancel));

        Assert.Equal(["Solution.java", "parts/Part.java"], challenge.Starter["java"].Select(file => file.Path));
        Assert.Equal("null", ((FunctionTest)challenge.Tests[0].Test).Expected?.GetRawText());
    }

    [Theory]
    [InlineData("level", "\"high\"", "level")]
    [InlineData("level", "11", "level")]
    [InlineData("difficulty", "\"HARD\"", "difficulty")]
    [InlineData("title", "\"\"", "title")]
    [InlineData("instructions", "\"\"", "instructions")]
    [InlineData("languages", "[\"cobol\"]", "languages/0")]
    [InlineData("testCases", "[]", "testCases")]
    [InlineData("testCases", "[{\"input\":\"\"}]", "testCases/0/expectedOutput")]
    [InlineData("testCases", "5", "testCases")]
    [InlineData("starterCode", "5", "starterCode/python")]
    [InlineData("starterCode", "{\"python\":{\"../../../evil.py\":\"\"}}", "starterCode/python")]
    public async Task What_is_wrong_is_said_by_the_documents_own_field(string field, string value, string detail)
    {
        await using var world = await TestLibrary.CreateAsync();
        var document = Parse();
        document[field] = JsonNode.Parse(value);

        var result = await Write(world).RunAsync(JsonSerializer.SerializeToElement(document), Guid.NewGuid(), id: null, Cancel);

        Assert.Equal("VALIDATION_ERROR", result.Problem?.Code);
        Assert.Contains(detail, result.Problem!.Details.Keys);
        Assert.False(Directory.Exists(world.ContentFolder) && Directory.EnumerateFileSystemEntries(world.ContentFolder).Any());
    }

    [Theory]
    [InlineData("""{"title":"a","title":"b"}""", "challenge")]
    [InlineData("""{"title":"\ud800"}""", "title")]
    [InlineData("""{"\ud800":1}""", "challenge")]
    [InlineData("[]", "challenge")]
    public async Task A_document_that_is_no_proper_json_is_refused(string text, string detail)
    {
        await using var world = await TestLibrary.CreateAsync();

        var result = await Write(world).RunAsync(Element(text), Guid.NewGuid(), id: null, Cancel);

        Assert.Equal([detail], result.Problem!.Details.Keys);
    }

    [Fact]
    public async Task A_challenge_from_a_package_is_not_changed()
    {
        await using var world = await TestLibrary.CreateAsync();
        new TestPackage().WriteTo(world.ContentFolder);
        var challenge = (await world.ScanAsync()).Challenges[0];

        var result = await Write(world).RunAsync(Element(Document), Guid.NewGuid(), challenge.Id, Cancel);

        Assert.Equal(ChallengeProblems.FromPackage, result.Problem);
    }

    [Fact]
    public async Task A_challenge_that_is_not_there_is_not_changed()
    {
        await using var world = await TestLibrary.CreateAsync();

        var result = await Write(world).RunAsync(Element(Document), Guid.NewGuid(), Guid.NewGuid(), Cancel);

        Assert.Equal(ChallengeProblems.NotFound, result.Problem);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_challenge_nobody_tried_is_removed(string kind)
    {
        await using var world = await TestLibrary.CreateAsync(kind);
        var challenge = Value(await Write(world).RunAsync(Element(Document), await OwnerAsync(world), id: null, Cancel));

        var result = await Retire(world).RunAsync(challenge.Id, Cancel);

        Assert.Equal(Retirement.Removed, result.Value);
        Assert.Null(world.Library.Current.ById(challenge.Id));
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(world.ContentFolder, "local/challenges")));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_challenge_with_submissions_is_archived_and_stays_readable(string kind)
    {
        await using var world = await TestLibrary.CreateAsync(kind);
        var owner = await OwnerAsync(world);
        var challenge = Value(await Write(world).RunAsync(Element(Document), owner, id: null, Cancel));
        await using (var db = await world.Database.Factory.CreateDbContextAsync(Cancel))
        {
            db.Submissions.Add(new() { UserId = owner, ChallengeId = challenge.Id, Language = "python", Files = [], CreatedAt = world.Clock.GetUtcNow() });
            await db.SaveChangesAsync(Cancel);
        }

        var result = await Retire(world).RunAsync(challenge.Id, Cancel);
        await world.ScanAsync();

        Assert.Equal(Retirement.Archived, result.Value);
        Assert.True(world.Library.Current.ById(challenge.Id)!.IsArchived);
        Assert.NotNull((await world.RowAsync(challenge.Slug)).ArchivedAt);
    }

    private static WriteChallenge Write(TestLibrary world) =>
        new(world.Library, world.Reader, world.Database.Factory, world.Data, world.Clock);

    private static RetireChallenge Retire(TestLibrary world) => new(world.Library, world.Database.Factory, world.Data);

    private static JsonElement Element(string text) => JsonDocument.Parse(text).RootElement;

    private static JsonObject Parse() => JsonNode.Parse(Document)!.AsObject();

    private static Challenge Value(Result<Challenge> result)
    {
        Assert.Equal(default, result.Problem);
        return result.Value!;
    }

    private static async Task<Guid> OwnerAsync(TestLibrary world)
    {
        await using var db = await world.Database.Factory.CreateDbContextAsync(Cancel);
        var user = new User { Name = "Ada", UserName = Guid.NewGuid().ToString(), CreatedAt = world.Clock.GetUtcNow() };
        db.Users.Add(user);
        await db.SaveChangesAsync(Cancel);
        return user.Id;
    }
}
