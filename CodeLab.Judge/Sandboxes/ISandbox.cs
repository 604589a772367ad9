namespace CodeLab.Judge.Sandboxes;

/// <summary>Runs one command of an untrusted program, locked in. It only ever reports; what a result means is decided by the grader.</summary>
public interface ISandbox
{
    /// <summary>Tries the sandbox for real on this machine and says whether it may be used.</summary>
    Task<SandboxReadiness> CheckAsync(CancellationToken cancel);

    /// <summary>
    /// Runs the command. When this returns, every process it started is dead and its files are gone. Cancelling kills it.
    /// </summary>
    Task<SandboxResult> RunAsync(SandboxRun run, CancellationToken cancel);

    /// <summary>
    /// Runs two commands that talk to each other: what one writes to its standard output the other reads from its standard input,
    /// until either ends. Their own inputs are not used. Each is limited by itself.
    /// </summary>
    Task<(SandboxResult Program, SandboxResult Partner)> RunPairAsync(SandboxRun program, SandboxRun partner, CancellationToken cancel);
}
