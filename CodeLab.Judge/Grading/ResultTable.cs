using System.Text.Json;

namespace CodeLab.Judge.Grading;

/// <summary>The rows of one query. A cell is a JSON text, number, truth value or null.</summary>
/// <param name="Columns">The names; null where nobody has said any.</param>
/// <param name="Rows">The cells, as many in each row.</param>
public sealed record ResultTable(IReadOnlyList<string>? Columns, IReadOnlyList<IReadOnlyList<JsonElement>> Rows)
{
    /// <summary>How many columns there are; null where neither names nor rows tell.</summary>
    public int? Width => Columns?.Count ?? (Rows.Count > 0 ? Rows[0].Count : null);

    /// <summary>
    /// Reads <c>{"columns": ["name", …], "rows": [[…], …]}</c>, or only the list of rows. Null, and a sentence on why, where it is neither.
    /// </summary>
    public static (ResultTable? Table, string Fault) Read(JsonElement json)
    {
        var rows = json.ValueKind == JsonValueKind.Object && json.TryGetProperty("rows", out var inner) ? inner : json;
        if (rows.ValueKind != JsonValueKind.Array || rows.EnumerateArray().Any(row => row.ValueKind != JsonValueKind.Array))
            return (null, "It is a list of rows, each a list of cells, or an object with \"columns\" and \"rows\".");

        var columns = Names(json);
        var table = new ResultTable(columns, [.. rows.EnumerateArray().Select(row => (IReadOnlyList<JsonElement>)[.. row.EnumerateArray()])]);
        if (json.ValueKind == JsonValueKind.Object && json.TryGetProperty("columns", out _) && columns is null)
            return (null, "The columns are a list of names.");
        if (table.Rows.Any(row => row.Count != table.Width))
            return (null, "Not all rows have the same number of cells.");
        return table.Rows.Any(row => row.Any(cell => cell.ValueKind is JsonValueKind.Array or JsonValueKind.Object))
            ? (null, "A cell is a text, a number, true, false or null.")
            : (table, "");
    }

    private static List<string>? Names(JsonElement json) =>
        json.ValueKind == JsonValueKind.Object
        && json.TryGetProperty("columns", out var names)
        && names.ValueKind == JsonValueKind.Array
        && names.EnumerateArray().All(name => name.ValueKind == JsonValueKind.String)
            ? [.. names.EnumerateArray().Select(name => name.GetString()!)]
            : null;
}
