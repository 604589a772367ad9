using System.Text.Json;
using CodeLab.Judge.Grading;

namespace CodeLab.Tests.Judge;

/// <summary>Each way in which rows can be wrong, and the cause that is named.</summary>
public sealed class TableComparisonTests
{
    private const string Three = """{"columns": ["name", "n"], "rows": [["Ann", 1], ["Ben", 2.5], ["Cid", null]]}""";

    [Theory]
    [InlineData(Three)]
    [InlineData("""[["Cid", null], ["Ben", 2.50], ["Ann", 1.0]]""")]
    [InlineData("""[["Cid", null], ["Ben", 2.5000001], ["Ann", 1]]""")]
    [InlineData("""{"columns": ["who", "many"], "rows": [["Ann", 1], ["Cid", null], ["Ben", 2.5]]}""")]
    [InlineData("""[["Ann", true], ["Ben", 2.5], ["Cid", null]]""")]
    public void The_same_rows_in_any_order_are_right(string given) => Assert.True(Compare(Rows(), Three, given).Passed);

    [Theory]
    [InlineData("""[["Ann", 1], ["Ben", 2.5]]""", "1 row missing.")]
    [InlineData("""[["Ann", 1], ["Ben", 2.5], ["Cid", null], ["Dee", 9]]""", "1 row too many: row 4, (Dee, 9), was not expected.")]
    [InlineData("""[["Ann", 1], ["Ann", 1], ["Ben", 2.5], ["Cid", null]]""", "A row is there too often: row 2, (Ann, 1), was expected once.")]
    [InlineData("""[["Ann", 1], ["Ann", 1], ["Ben", 2.5]]""", "A row is there too often: row 2, (Ann, 1), was expected once. 1 row missing.")]
    [InlineData("""[["Ann", 1], ["Ben", 2.6], ["Cid", null]]""", "Wrong value in row 2, column 2: 2.6.")]
    [InlineData("""[["Ann", 1], ["Ben", 2.5], ["Cid", 0]]""", "Wrong value in row 3, column 2: 0.")]
    [InlineData("""[["Ann", "1"], ["Ben", 2.5], ["Cid", null]]""", "Wrong value in row 1, column 2: 1, a text where a number was expected.")]
    [InlineData("""[["Ann", 2], ["Ben", 2.5], ["Cid", null]]""", "Wrong value in row 1, column 2: 2.")]
    [InlineData("""[["Eve", 7], ["Ben", 2.5], ["Cid", null]]""", "1 row not expected, such as row 1, (Eve, 7). 1 row missing.")]
    [InlineData("""{"columns": ["n", "name", "x"], "rows": []}""", "The result has 3 columns; 2 were expected. Not expected: x.")]
    [InlineData("""{"columns": ["name"], "rows": [["Ann"]]}""", "The result has 1 column; 2 were expected. Missing: n.")]
    [InlineData("""{"columns": ["name", "n"], "rows": []}""", "3 rows missing.")]
    public void The_cause_is_named(string given, string words) => Assert.Equal(words, Compare(Rows(), Three, given).Message);

    [Theory]
    [InlineData("""{"columns": ["n", "name"], "rows": [["Ann", 1]]}""", "The columns are in the wrong order: expected are name, n.")]
    [InlineData("""{"columns": ["name", "count"], "rows": [["Ann", 1]]}""", "Column 2 is called \"count\"; \"n\" was expected.")]
    public void Names_of_columns_count_where_the_challenge_says_so(string given, string words) =>
        Assert.Equal(words, Compare(Rows() with { ColumnNames = true }, Three, given).Message);

    [Fact]
    public void Names_of_columns_ignore_case() =>
        Assert.True(Compare(Rows() with { ColumnNames = true }, """{"columns": ["Name"], "rows": [[1]]}""", """{"columns": ["name"], "rows": [[1]]}""").Passed);

    [Fact]
    public void The_order_counts_where_the_challenge_says_so()
    {
        var compared = Compare(Rows() with { Ordered = true }, Three, """[["Ann", 1], ["Cid", null], ["Ben", 2.5]]""");

        Assert.Equal("The rows are right, but in the wrong order from row 2 on.", compared.Message);
    }

    [Fact]
    public void An_empty_result_of_any_width_is_right_where_no_rows_and_no_names_are_expected() =>
        Assert.True(Compare(Rows(), "[]", """{"columns": ["a", "b"], "rows": []}""").Passed);

    [Theory]
    [InlineData("5")]
    [InlineData("""[1, 2]""")]
    [InlineData("""[[1], [1, 2]]""")]
    [InlineData("""[[[1]]]""")]
    [InlineData("""{"columns": [1], "rows": [[1]]}""")]
    public void What_is_no_table_is_not_read_as_one(string json) =>
        Assert.NotEmpty(ResultTable.Read(JsonSerializer.Deserialize<JsonElement>(json)).Fault);

    [Fact]
    public void A_table_is_drawn_for_people()
    {
        const string Drawn = "name |    n\n-----+-----\nAnn  |    1\nBen  |  2.5\nCid  | NULL\n(3 rows)\n";

        Assert.Equal(Drawn, TableText.Draw(Table(Three)));
    }

    private static Checker Rows() => new(CheckerKind.Rows);

    private static ResultTable Table(string json) => ResultTable.Read(JsonSerializer.Deserialize<JsonElement>(json)).Table!;

    private static CompareResult Compare(Checker checker, string expected, string given) =>
        TableComparison.Compare(checker, Table(expected), Table(given));
}
