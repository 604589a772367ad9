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

    [Theory]
    [InlineData("SELECT item, sum(sold) FROM sale GROUP BY item;", Verdict.Accepted)]
    [InlineData("CREATE VIEW v AS SELECT item, sum(sold) s FROM sale GROUP BY 1; SELECT * FROM v -- done; really", Verdict.Accepted)]
    [InlineData("SELECT item, sum(coalesce(sold, 0)) FROM sale GROUP BY item;", Verdict.WrongAnswer)]
    [InlineData("SELECT nothing FROM sale;", Verdict.RuntimeError)]
    [InlineData("SELECT pg_sleep(60);", Verdict.TimeLimit)]
    [InlineData("DO $$ BEGIN LOOP END LOOP; END $$;", Verdict.TimeLimit)]
    [InlineData("SELECT repeat('x', 1000) FROM generate_series(1, 1000000);", Verdict.OutputLimit)]
    [InlineData("COPY sale TO PROGRAM 'cat';", Verdict.RuntimeError)]
    [InlineData("SELECT pg_read_file('/work/main.sql');", Verdict.RuntimeError)]
    [InlineData("SET ROLE codelab;", Verdict.RuntimeError)]
    public async Task A_postgresql_of_its_own_answers(string sql, Verdict expected)
    {
        await judge.NeedAsync("postgresql");

        var result = await AskAsync(sql, """[["tea", 4], ["jam", null]]""", "postgresql");

        Assert.True(expected == result.Verdict, $"{result.Verdict}: {result.Message} {result.Error}");
    }

    [Fact]
    public async Task A_mistake_marks_its_line()
    {
        await judge.NeedAsync("postgresql");

        var result = await AskAsync("SELECT 1;\n\nSELECT item,\n  nothing\nFROM sale;", "[]", "postgresql");

        Assert.Equal((4, "column \"nothing\" does not exist"), (Assert.Single(result.Diagnostics).Line, result.Diagnostics[0].Message));
    }

    [Theory]
    [InlineData("SELECT x FROM t WHERE x = 5", Verdict.Accepted, "")]
    [InlineData("SELECT x FROM t WHERE x + 0 = 5", Verdict.WrongAnswer, "The rows are right, but the plan does not use Index Scan or Index Only Scan.")]
    [InlineData("SELECT x FROM t WHERE x = 5 UNION SELECT x FROM t WHERE x % 20000 = 5", Verdict.WrongAnswer, "The rows are right, but the plan uses Seq Scan on t.")]
    public async Task A_plan_is_held_against_its_rule(string sql, Verdict expected, string message)
    {
        await judge.NeedAsync("postgresql");
        var test = Test("1", "CREATE TABLE t AS SELECT generate_series(1, 20000) x; CREATE INDEX ON t (x);", "[[5]]") with
        {
            Plan = new(["Index Scan", "Index Only Scan"], ["Seq Scan on t"]),
        };

        var outcome = await judge.JudgeAsync(judge.Job("postgresql", sql, [test]) with { Checker = new(CheckerKind.Rows) });

        Assert.Equal((expected, message), (outcome.Verdict, Assert.Single(outcome.Results).Message));
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

    private async Task<TestResult> AskAsync(string sql, string expected, string language = "sql") =>
        Assert.Single((await judge.JudgeAsync(judge.Job(language, sql, [Test("1", Shop, expected)]) with { Checker = new(CheckerKind.Rows) })).Results);

    private static QueryTest Test(string id, string setup, string expected) =>
        new(id, setup, ResultTable.Read(JsonSerializer.Deserialize<JsonElement>(expected)).Table);
}
