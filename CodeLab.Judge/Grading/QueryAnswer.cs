using System.Text.Encodings.Web;
using System.Text.Json;

namespace CodeLab.Judge.Grading;

/// <summary>What a query language's driver is asked, and the rows of every statement that it answers with.</summary>
internal sealed record QueryAnswer(IReadOnlyList<ResultTable> Results, IReadOnlyList<PlanStep> Plan)
{
    /// <summary>The driver's exit status when the test's own database could not be made.</summary>
    public const int SetupFailed = 65;

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Ask(string setup, bool plan = false) => JsonSerializer.SerializeToUtf8Bytes(new { setup, plan }, Json);

    /// <summary>Reads <c>{"results": [{"columns": […], "rows": […]}, …], "plan": […]}</c>; null where the program ended in the middle of it.</summary>
    public static QueryAnswer? Read(string output)
    {
        if (!JsonComparison.TryParse(output, out var json)
            || json.ValueKind != JsonValueKind.Object
            || !json.TryGetProperty("results", out var results)
            || results.ValueKind != JsonValueKind.Array)
            return null;

        var tables = results.EnumerateArray().Select(result => ResultTable.Read(result).Table).ToList();
        return tables.Contains(null) ? null : new([.. tables.OfType<ResultTable>()], PlanStep.Read(json));
    }

    /// <summary>What a person is shown; texts are compared line by line, so where a text is expected it is that.</summary>
    public string Shown(TestCase test) => test is QueryTest
        ? (Results.Count > 0 ? TableText.Draw(Results[^1]) : "") + string.Concat(Plan.Select(step => $"plan: {step}\n"))
        : string.Concat(Results.Select(TableText.Lines));

    public CompareResult Compare(Checker checker, QueryTest test)
    {
        var rows = CompareRows(checker, test);
        return rows.Passed && test.Plan is { } rule ? PlanStep.Compare(rule, Plan) : rows;
    }

    private CompareResult CompareRows(Checker checker, QueryTest test) => test.Expected switch
    {
        null => CompareResult.Right,
        _ when Results.Count == 0 => CompareResult.Wrong("No statement returned rows. End with a SELECT."),
        { } expected => TableComparison.Compare(checker, expected, Results[^1]),
    };
}
