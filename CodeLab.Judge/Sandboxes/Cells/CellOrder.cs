using System.Numerics;
using System.Text.Json;

namespace CodeLab.Judge.Sandboxes.Cells;

/// <summary>What a cell is made for, known before its run: the forker's order. Cells of equal orders can stand in for each other.</summary>
internal sealed record CellOrder(string Text)
{
    private const string Work = "/work", Shared = "/dev/shm";
    private const long SharedBytes = 4 << 20;

    /// <param name="run">The run that it is for, or one like it.</param>
    /// <param name="more">What else a room must know to make it; the forker passes it over.</param>
    /// <param name="ownUser">Whether the cell has a user name space of its own: else the kernel would count the user's other processes.</param>
    public static CellOrder For(SandboxRun run, object? more = null, bool ownUser = true) => new(JsonSerializer.Serialize(new
    {
        start = run.Warm switch { null => "later", { Command.Count: 0 } => "module", _ => "exec" },
        command = run.Warm?.Command ?? [],
        environment = run.Environment,
        folders = Folders(run),
        limits = Limits(run, ownUser),
        more,
    }));

    private static Dictionary<string, long> Limits(SandboxRun run, bool ownUser)
    {
        var limits = new Dictionary<string, long>
        {
            ["CPU"] = LongestCpuSeconds(run.Limits), ["DATA"] = run.AllMemoryBytes, ["FSIZE"] = run.Limits.FileBytes,
        };
        if (ownUser)
            limits["NPROC"] = run.Limits.Processes;
        return limits;
    }

    // For this limit the kernel counts whoever runs at a tick for the whole of it: a program that others interrupt between ticks can be
    // charged many times what it used. So it may only end what the judge would long have ended by the time that was measured.
    private static long LongestCpuSeconds(Limits limits) => (long)Math.Ceiling(limits.WallTime.TotalSeconds * Environment.ProcessorCount) + 1;

    // Every folder with files of the run is a file system of the cell's own. What must only hold those files is as large as they
    // need, roughly, so that runs with nearly the same files are equal.
    private static object[][] Folders(SandboxRun run) =>
    [
        ["/tmp", run.Limits.FileBytes], [Work, run.Limits.FileBytes], [Shared, SharedBytes],
        .. run.Files.Files.GroupBy(file => file.Path[..file.Path.IndexOf('/', 1)])
            .Where(group => group.Key is not (Work or "/tmp"))
            .Select(group => (object[])[group.Key, RoundUp(2 * group.Sum(file => file.Bytes.Length))]),
    ];

    private static long RoundUp(long bytes) => (long)BitOperations.RoundUpToPowerOf2((ulong)bytes);
}
