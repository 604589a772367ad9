using System.Text.Json;
using CodeLab.Judge;
using CodeLab.Judge.Grading;
using CodeLab.Tests.Fakes;

namespace CodeLab.Tests.Judge;

[Collection(nameof(JudgeCollection))]
public sealed class QueryTests(RealJudge judge)
{
    private const string Shop = "CREATE TABLE sale (item TEXT, price REAL, sold INTEGER); INSERT INTO sale VALUES ('tea', 2.5, 3), ('jam', 4, NULL), ('tea', 2.5, 1);";

    [Theory]
    [InlineData("SELECT item, sum(sold) FROM sale GROUP BY item;", Verdict.Accepted)]
    [InlineData("SELECT 1; SELECT item, sum(sold) FROM sale GROUP BY item ORDER BY 2", Verdict.Accepted)]
    [InlineData("SELECT item, total(sold) FROM sale GROUP BY item;", Verdict.WrongAnswer)]
    [InlineData("SELECT item, sold FROM sale;", Verdict.WrongAnswer)]
    [InlineData("DELETE FROM sale;", Verdict.WrongAnswer)]
    [InlineData("SELECT nothing FROM sale;", Verdict.RuntimeError)]
    public async Task Rows_are_compared_by_type_and_value(string sql, Verdict expected)
    {
        var result = await AskAsync(sql, """{"columns": ["item", "sold"], "rows": [["tea", 4], ["jam", null]]}""");

        Assert.True(expected == result.Verdict, $"{result.Verdict}: {result.Message} {result.Error}");
    }

    [Fact]
    public async Task The_student_sees_a_table()
    {
        var result = await AskAsync("SELECT item, sold FROM sale", """[["tea", 3]]""");

        Assert.Equal("item | sold\n-----+-----\ntea  |    3\njam  | NULL\ntea  |    1\n(3 rows)\n", result.Output);
    }

    [Fact]
    public async Task Every_test_has_a_database_of_its_own()
    {
        var outcome = await judge.JudgeAsync(judge.Job("sql", "SELECT count(*) FROM sale", [Test("1", Shop, "[[3]]"), Test("2", "CREATE TABLE sale (x)", "[[0]]")])
            with { Checker = new(CheckerKind.Rows) });

        Assert.Equal(Verdict.Accepted, outcome.Verdict);
    }

    [Fact]
    public async Task A_database_that_can_not_be_made_is_not_blamed_on_the_student()
    {
        var outcome = await judge.JudgeAsync(judge.Job("sql", "SELECT 1", [Test("1", "CREATE TABLE", "[[1]]")]) with { Checker = new(CheckerKind.Rows) });

        Assert.Equal(Verdict.InternalError, outcome.Verdict);
    }

    [Fact]
    public async Task A_program_is_no_query()
    {
        var outcome = await judge.JudgeAsync(judge.Job("python", "print(1)", [Test("1", Shop, "[[1]]")]));

        Assert.Equal((Verdict.InternalError, "Python can't be tested in this way."), (outcome.Verdict, outcome.Message));
    }

    private async Task<TestResult> AskAsync(string sql, string expected) =>
        Assert.Single((await judge.JudgeAsync(judge.Job("sql", sql, [Test("1", Shop, expected)]) with { Checker = new(CheckerKind.Rows) })).Results);

    private static QueryTest Test(string id, string setup, string expected) =>
        new(id, setup, ResultTable.Read(JsonSerializer.Deserialize<JsonElement>(expected)).Table);
}
