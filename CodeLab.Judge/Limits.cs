namespace CodeLab.Judge;

/// <summary>What one run of a program may use.</summary>
public sealed record Limits
{
    public static readonly Limits Default = new();

    public TimeSpan CpuTime { get; init; } = TimeSpan.FromSeconds(2);

    public TimeSpan WallTime { get; init; } = TimeSpan.FromSeconds(6);

    public long MemoryBytes { get; init; } = 256L << 20;

    /// <summary>Of standard output; standard error has a limit of its own and is cut there, never punished.</summary>
    public int OutputBytes { get; init; } = 1 << 20;

    public int Processes { get; init; } = 64;

    /// <summary>Of one file the program writes, and of each of its writable folders.</summary>
    public long FileBytes { get; init; } = 16L << 20;
}
