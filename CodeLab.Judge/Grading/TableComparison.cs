using System.Globalization;
using System.Text.Json;

namespace CodeLab.Judge.Grading;

/// <summary>
/// Compares the rows of a query with those expected and names the cause: columns first, then rows that are missing, too many or too
/// often, values, and at last the order, where it counts.
/// </summary>
public static class TableComparison
{
    public static CompareResult Compare(Checker checker, ResultTable expected, ResultTable actual)
    {
        if (Columns(checker, expected, actual) is { } columns)
            return CompareResult.Wrong(columns);

        var (missing, extra) = Unmatched(checker, expected.Rows, actual.Rows);
        if (missing.Count + extra.Count > 0)
            return CompareResult.Wrong(Rows(checker, expected, actual, missing, extra));
        return checker.Ordered && FirstOutOfOrder(checker, expected.Rows, actual.Rows) is { } place
            ? CompareResult.Wrong($"The rows are right, but in the wrong order from row {place + 1} on.")
            : CompareResult.Right;
    }

    private static string? Columns(Checker checker, ResultTable expected, ResultTable actual)
    {
        if (expected.Width is { } width && actual.Width != width)
            return $"The result has {Count(actual.Width ?? 0, "column")}; {width} {(width == 1 ? "was" : "were")} expected.{Named(expected, actual)}";
        if (!checker.ColumnNames || expected.Columns is not { } right || actual.Columns is not { } given)
            return null;

        var wrong = Enumerable.Range(0, right.Count).FirstOrDefault(at => !IsSameName(right[at], given[at]), -1);
        if (wrong < 0)
            return null;
        return right.Order(StringComparer.OrdinalIgnoreCase).SequenceEqual(given.Order(StringComparer.OrdinalIgnoreCase), StringComparer.OrdinalIgnoreCase)
            ? $"The columns are in the wrong order: expected are {string.Join(", ", right)}."
            : $"Column {wrong + 1} is called \"{given[wrong]}\"; \"{right[wrong]}\" was expected.";
    }

    private static string Named(ResultTable expected, ResultTable actual)
    {
        if (expected.Columns is not { } right || actual.Columns is not { } given)
            return "";
        var missing = right.Except(given, StringComparer.OrdinalIgnoreCase).ToList();
        var extra = given.Except(right, StringComparer.OrdinalIgnoreCase).ToList();
        return (missing.Count > 0 ? $" Missing: {string.Join(", ", missing)}." : "")
            + (extra.Count > 0 ? $" Not expected: {string.Join(", ", extra)}." : "");
    }

    private static bool IsSameName(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    // Equal rows find each other by a key; what is left may still be as close as the tolerance allows.
    private static (List<int> Missing, List<int> Extra) Unmatched(
        Checker checker, IReadOnlyList<IReadOnlyList<JsonElement>> expected, IReadOnlyList<IReadOnlyList<JsonElement>> actual)
    {
        var waiting = Enumerable.Range(0, expected.Count).GroupBy(at => Key(expected[at])).ToDictionary(group => group.Key, group => new Queue<int>(group));
        var extra = Enumerable.Range(0, actual.Count)
            .Where(at => !(waiting.GetValueOrDefault(Key(actual[at])) is { Count: > 0 } equal && equal.TryDequeue(out _)))
            .ToList();
        var missing = waiting.Values.SelectMany(rows => rows).Order().ToList();
        extra.RemoveAll(at =>
        {
            var found = missing.FindIndex(candidate => Differences(checker, expected[candidate], actual[at]).Count == 0);
            if (found >= 0)
                missing.RemoveAt(found);
            return found >= 0;
        });
        return (missing, extra);
    }

    private static string Rows(Checker checker, ResultTable expected, ResultTable actual, List<int> missing, List<int> extra)
    {
        if (extra.Count == 0)
            return $"{Count(missing.Count, "row")} missing.";
        if (missing.Count == extra.Count && WrongValue(checker, expected, actual, missing, extra[0]) is { } value)
            return value;

        var first = actual.Rows[extra[0]];
        var wanted = expected.Rows.Count(row => Differences(checker, row, first).Count == 0);
        var place = $"row {extra[0] + 1}, {TableText.Row(first)},";
        if (wanted > 0)
            return $"A row is there too often: {place} was expected {(wanted == 1 ? "once" : $"{wanted} times")}.{Also(missing)}";
        return missing.Count == 0
            ? $"{Count(extra.Count, "row")} too many: {place} was not expected."
            : $"{Count(extra.Count, "row")} not expected, such as {place.TrimEnd(',')}.{Also(missing)}";
    }

    private static string Also(List<int> missing) => missing.Count > 0 ? $" {Count(missing.Count, "row")} missing." : "";

    // As many rows as expected, and one of them nearly right: the cell is more of a help than the row.
    private static string? WrongValue(Checker checker, ResultTable expected, ResultTable actual, List<int> missing, int row)
    {
        var given = actual.Rows[row];
        var (nearest, differences) = missing
            .Select(at => (expected.Rows[at], Differences(checker, expected.Rows[at], given)))
            .MinBy(candidate => candidate.Item2.Count);
        if (differences.Count == given.Count && given.Count > 1)
            return null;
        var column = differences[0];
        var name = actual.Columns is { } names ? $"\"{names[column]}\"" : $"{column + 1}";
        var value = TableText.Cell(given[column]);
        var kind = value == TableText.Cell(nearest[column]) ? $", {Kind(given[column])} where {Kind(nearest[column])} was expected" : "";
        return $"Wrong value in row {row + 1}, column {name}: {value}{kind}.";
    }

    private static string Kind(JsonElement cell) => cell.ValueKind switch
    {
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "no value",
        _ => "a truth value",
    };

    private static int? FirstOutOfOrder(
        Checker checker, IReadOnlyList<IReadOnlyList<JsonElement>> expected, IReadOnlyList<IReadOnlyList<JsonElement>> actual)
    {
        for (var i = 0; i < expected.Count; i++)
        {
            if (Differences(checker, expected[i], actual[i]).Count > 0)
                return i;
        }

        return null;
    }

    private static List<int> Differences(Checker checker, IReadOnlyList<JsonElement> expected, IReadOnlyList<JsonElement> actual) =>
        [.. Enumerable.Range(0, expected.Count).Where(column => !IsSame(checker, expected[column], actual[column]))];

    // NULL equals nothing but NULL. SQLite has no truth values; there 1 stands for true.
    private static bool IsSame(Checker checker, JsonElement expected, JsonElement actual) => (expected.ValueKind, actual.ValueKind) switch
    {
        (JsonValueKind.Number, JsonValueKind.Number) => IsSameNumber(checker, expected, actual),
        (JsonValueKind.String, JsonValueKind.String) => expected.GetString() == actual.GetString(),
        (JsonValueKind.True or JsonValueKind.False, JsonValueKind.Number) or (JsonValueKind.Number, JsonValueKind.True or JsonValueKind.False) =>
            Cell(expected) == Cell(actual),
        _ => expected.ValueKind == actual.ValueKind,
    };

    private static bool IsSameNumber(Checker checker, JsonElement expected, JsonElement actual) =>
        Cell(expected) == Cell(actual)
        || (!(IsWhole(expected) && IsWhole(actual)) && checker.IsClose(expected.GetDouble(), actual.GetDouble()));

    private static bool IsWhole(JsonElement number) => number.GetRawText().AsSpan().IndexOfAny('.', 'e', 'E') < 0;

    private static string Key(IReadOnlyList<JsonElement> row) => string.Join('\u001f', row.Select(Cell));

    // Equal cells have equal keys: 1.50 and 1.5, true and 1.
    private static string Cell(JsonElement cell) => cell.ValueKind switch
    {
        JsonValueKind.True => "n1",
        JsonValueKind.False => "n0",
        JsonValueKind.Null => "null",
        JsonValueKind.String => "t" + cell.GetString(),
        _ when cell.TryGetDecimal(out var number) => "n" + number.ToString("0.#############################", CultureInfo.InvariantCulture),
        _ => "n" + cell.GetDouble().ToString("R", CultureInfo.InvariantCulture),
    };

    private static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";
}
