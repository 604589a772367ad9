using System.Text.Json;

namespace CodeLab.Judge.Grading;

/// <summary>Draws rows for people.</summary>
public static class TableText
{
    private const int WidestCell = 60;

    /// <summary>Columns under their names, numbers to the right, and how many rows there are.</summary>
    public static string Draw(ResultTable table)
    {
        var names = table.Columns ?? [.. Enumerable.Range(1, table.Width ?? 0).Select(number => $"column {number}")];
        var cells = table.Rows.Select(row => row.Select(Cell).ToArray()).ToArray();
        var widths = names
            .Select((name, at) => Math.Min(WidestCell, cells.Select(row => row[at].Length).Append(name.Length).Max()))
            .ToArray();
        var numeric = names.Select((_, at) => table.Rows.All(row => row[at].ValueKind is JsonValueKind.Number or JsonValueKind.Null)).ToArray();
        string Line(IEnumerable<string> parts) =>
            string.Join(" | ", parts.Select((part, at) => numeric[at] ? part.PadLeft(widths[at]) : part.PadRight(widths[at]))).TrimEnd();
        List<string> lines = [Line(names), string.Join("-+-", widths.Select(width => new string('-', width))), .. cells.Select(row => Line(row))];
        lines.Add(cells.Length == 1 ? "(1 row)" : $"({cells.Length} rows)");
        return string.Join('\n', lines) + "\n";
    }

    /// <summary>One row a line, with bars between the cells: what the comparisons of text read.</summary>
    public static string Lines(ResultTable table) =>
        string.Concat(table.Rows.Select(row => string.Join('|', row.Select(Cell)) + "\n"));

    internal static string Row(IReadOnlyList<JsonElement> row) => $"({string.Join(", ", row.Select(Cell))})";

    internal static string Cell(JsonElement cell) => cell.ValueKind switch
    {
        JsonValueKind.Null => "NULL",
        JsonValueKind.String => cell.GetString()!.ReplaceLineEndings(" "),
        _ => cell.GetRawText(),
    };
}
