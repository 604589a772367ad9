using System.Globalization;
using System.Text.Json;
using CodeLab.Judge;
using CodeLab.Judge.Grading;
using CodeLab.Tests.Fakes;

namespace CodeLab.Tests.Outside;

/// <summary>Questions with a reference query, whose rows somebody measured on PostgreSQL, and a shop that exists for both engines.</summary>
[Collection(nameof(OutsideCollection))]
public sealed class SqlQuestionsTests(RealJudge judge)
{
    private static readonly JsonSerializerOptions SnakeCase = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static IEnumerable<TheoryDataRow<string>> Questions =>
        OutsideContent.SharedRows("defog-sql", folder => ReadQuestions(folder).Select(question => question.Id));

    public static IEnumerable<TheoryDataRow<string>> Engines => OutsideContent.SharedRows("chinook", _ => ["sql", "postgresql"]);

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task The_reference_query_gives_the_rows_that_were_measured(string id)
    {
        await judge.NeedAsync("postgresql");
        var folder = OutsideContent.Shared("defog-sql");
        var question = ReadQuestions(folder).Single(question => question.Id == id);
        var setup = await File.ReadAllTextAsync(Path.Combine(folder, $"{question.Database}.sql"), Cancel);
        var expected = Table(await File.ReadAllLinesAsync(Path.Combine(folder, "expected", $"{id}.csv"), Cancel));

        var right = await AskAsync("postgresql", setup, question.ReferenceQuery, expected, question.Ordered);
        var wrong = await AskAsync("postgresql", setup, $"SELECT * FROM ({question.ReferenceQuery.TrimEnd(' ', ';')}) q LIMIT {question.Rows - 1}", expected, question.Ordered);

        Assert.True(right.Verdict == Verdict.Accepted, $"{right.Verdict}: {right.Message}\n{right.Error}\n{right.Output}");
        Assert.Equal((Verdict.WrongAnswer, "1 row missing."), (wrong.Verdict, wrong.Message));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_shop_of_fifteen_thousand_rows_is_made_and_counted(string engine)
    {
        await judge.NeedAsync(engine);
        var folder = OutsideContent.Shared("chinook");
        var (file, column) = engine == "sql" ? ("Chinook_Sqlite.sql", 0) : ("Chinook_PostgreSql.sql", 1);
        var setup = await File.ReadAllTextAsync(Path.Combine(folder, file), Cancel);

        // The script makes a database and turns to it, which is psql's business; here there is one already.
        var own = setup[(setup.IndexOf("\\c chinook;", StringComparison.Ordinal) is >= 0 and var at ? at + "\\c chinook;".Length : 0)..].TrimStart('\uFEFF');
        var counts = (await File.ReadAllLinesAsync(Path.Combine(folder, "row_counts.tsv"), Cancel)).Skip(1).Select(line => line.Split('\t')).ToList();
        var query = string.Join(" UNION ALL ", counts.Select(row => $"SELECT '{row[column]}', count(*) FROM \"{row[column]}\""));
        var expected = new ResultTable(null, [.. counts.Select(row => (IReadOnlyList<JsonElement>)[Cell(row[column]), Cell(row[2])])]);

        var result = await AskAsync(engine, own, query, expected, ordered: true);

        Assert.True(result.Verdict == Verdict.Accepted, $"{result.Verdict}: {result.Message}\n{result.Error}\n{result.Output}");
    }

    private async Task<TestResult> AskAsync(string language, string setup, string query, ResultTable expected, bool ordered)
    {
        var job = judge.Job(language, query, [new QueryTest("1", setup, expected)]) with
        {
            Checker = new(CheckerKind.Rows) { Ordered = ordered },
            Limits = new() { CpuTime = TimeSpan.FromSeconds(10), WallTime = TimeSpan.FromSeconds(30) },
        };
        return Assert.Single((await judge.JudgeAsync(job)).Results);
    }

    private static List<Question> ReadQuestions(string folder) => JsonSerializer.Deserialize<List<Question>>(
        File.ReadAllText(Path.Combine(folder, "questions.json")), SnakeCase)!;

    // None of the files has a quoted cell. A column is one of numbers when all of it is: a model of a car may be called 1500.
    private static ResultTable Table(string[] lines)
    {
        var names = lines[0].Split(',');
        var rows = lines.Skip(1).Select(line => line.Split(',')).ToList();
        var numeric = names.Select((_, at) => rows.TrueForAll(row => Cell(row[at]).ValueKind is JsonValueKind.Number or JsonValueKind.Null)).ToList();
        return new(names, [.. rows.Select(row => (IReadOnlyList<JsonElement>)
            [.. row.Select((cell, at) => numeric[at] ? Cell(cell) : JsonSerializer.SerializeToElement(cell))])]);
    }

    private static JsonElement Cell(string text) => text.Length == 0 ? JsonSerializer.SerializeToElement<string?>(null)
        : decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? JsonSerializer.SerializeToElement(number)
        : JsonSerializer.SerializeToElement(text);

    private sealed record Question(string Id, string Database, string ReferenceQuery, bool Ordered, int Rows);
}
