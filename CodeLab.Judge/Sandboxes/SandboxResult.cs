namespace CodeLab.Judge.Sandboxes;

/// <summary>What happened to a command.</summary>
public sealed record SandboxResult
{
    /// <summary>Set when the sandbox itself failed; everything else then means nothing.</summary>
    public string? Fault { get; init; }

    public StopReason Stopped { get; init; }

    /// <summary>The exit status; 128 + n after signal n, as shells count.</summary>
    public int ExitCode { get; init; }

    public TimeSpan CpuTime { get; init; }

    public TimeSpan WallTime { get; init; }

    /// <summary>Of two that ran as a pair, whether this one ended first.</summary>
    public bool EndedFirst { get; init; }

    public long PeakMemoryBytes { get; init; }

    public CapturedOutput Output { get; init; } = CapturedOutput.Empty;

    public CapturedOutput Error { get; init; } = CapturedOutput.Empty;
}

/// <summary>The first bytes of a stream, and whether there were more.</summary>
public sealed record CapturedOutput(ReadOnlyMemory<byte> Bytes, bool Cut)
{
    public static readonly CapturedOutput Empty = new(ReadOnlyMemory<byte>.Empty, Cut: false);

    public string Text => System.Text.Encoding.UTF8.GetString(Bytes.Span);
}

/// <summary>Why the sandbox ended a command before it ended by itself.</summary>
public enum StopReason
{
    None,
    CpuTime,
    WallTime,
    Memory,
    Output,
}
