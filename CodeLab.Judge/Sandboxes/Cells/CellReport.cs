namespace CodeLab.Judge.Sandboxes.Cells;

/// <summary>What a forker reports of a program when everything it started is dead.</summary>
/// <param name="Status">As <c>wait(2)</c> gives it.</param>
/// <param name="Cpu">Seconds since its process was made, of it and everything that it waited for.</param>
/// <param name="Memory">The largest resident size of one process, in bytes.</param>
internal sealed record CellReport(int Status, double Cpu, long Memory)
{
    /// <summary>The exit status; 128 + n after signal n, as shells count.</summary>
    public int ExitCode => (Status & 0x7f) is var signal and not 0 ? 128 + signal : Status >> 8;
}
