namespace CodeLab.Judge.Sandboxes.Cells;

/// <summary>Makes cells for the programs of one toolbox.</summary>
internal interface IRoom : IDisposable
{
    /// <summary>The user that programs have on the host; null when they share the server's.</summary>
    int? User { get; }

    /// <summary>What a run's cell is made for; cells of equal orders can stand in for each other.</summary>
    CellOrder OrderFor(SandboxRun run);

    /// <summary>Starts to make a cell for a run; it is ready some time later.</summary>
    /// <exception cref="SandboxFault">The room can't make any more; another must be opened.</exception>
    Cell Make(SandboxRun run, (CellStreams Ours, CellStreams Theirs) streams);

    /// <summary>What the room has to say about a cell that did not get ready.</summary>
    string Complaint();
}

/// <summary>The sandbox itself failed; no program is to blame.</summary>
internal sealed class SandboxFault(string message) : Exception(message);
