using System.Text.Json;

namespace CodeLab.Judge.Sandboxes.Cells;

/// <summary>What a cell is made for, known before its run: the forker's order. Cells of equal orders can stand in for each other.</summary>
internal sealed record CellOrder(string Text)
{
    /// <param name="run">The run that it is for, or one like it.</param>
    /// <param name="more">What else a room must know to make it; the forker passes it over.</param>
    public static CellOrder For(SandboxRun run, object? more = null) => new(JsonSerializer.Serialize(new
    {
        start = run.Warm switch { null => "later", { Command.Count: 0 } => "module", _ => "exec" },
        command = run.Warm?.Command ?? [],
        environment = run.Warm is null ? null : run.Environment,
        fileBytes = run.Limits.FileBytes,
        more,
    }));
}
