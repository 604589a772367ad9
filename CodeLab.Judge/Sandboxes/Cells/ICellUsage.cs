using CodeLab.Judge.Sandboxes.Linux;

namespace CodeLab.Judge.Sandboxes.Cells;

/// <summary>Counts what the program in a cell uses, and holds it to its limits as far as the kernel helps.</summary>
internal interface ICellUsage
{
    /// <summary>Files that the program's process writes "0" into before it runs, to be counted.</summary>
    IReadOnlyList<Descriptor> TaskFiles { get; }

    /// <summary>Of everything in the cell since the run began.</summary>
    TimeSpan CpuTime { get; }

    /// <summary>Whether the memory limit was reached.</summary>
    bool RanOutOfMemory { get; }

    /// <summary>The most memory at a time; of processes, and where it can't be told apart, of files.</summary>
    long PeakMemoryBytes { get; }

    /// <summary>The run begins now.</summary>
    void Begin(SandboxRun run, Cell cell);

    /// <summary>Brings the numbers up to date where nobody else does.</summary>
    void Look();

    /// <summary>Everything in the cell is dead.</summary>
    /// <param name="report">What is known of the program's end; null when the judge ended it.</param>
    void End(CellReport? report);

    /// <summary>The cell is closed; nothing runs in it any more if <paramref name="ended"/>.</summary>
    void Release(bool ended);
}
