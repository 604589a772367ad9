namespace CodeLab.Judge.Languages;

/// <summary>What a language's runtime needs for itself, on top of a program's limits.</summary>
public sealed record RuntimeLimits
{
    public int CpuMs { get; init; }

    public int WallMs { get; init; }

    public int Processes { get; init; }

    public int FileMb { get; init; }

    /// <summary>A program's limits with room for the runtime.</summary>
    public Limits Around(Limits limits) => limits with
    {
        CpuTime = limits.CpuTime + TimeSpan.FromMilliseconds(CpuMs),
        WallTime = limits.WallTime + TimeSpan.FromMilliseconds(WallMs),
        Processes = limits.Processes + Processes,
        FileBytes = limits.FileBytes + ((long)FileMb << 20),
    };
}
