using System.Text;
using System.Text.Json;
using CodeLab.Judge.Sandboxes.Linux;

namespace CodeLab.Judge.Sandboxes.Cells;

/// <summary>
/// One run in a cell, as a state that is moved on whenever one of its descriptors is ready: feeds the input, keeps the output, ends
/// the cell at a limit, and knows the result when everything in it is dead.
/// </summary>
internal sealed class CellRun : IDisposable
{
    private const int Streams = 4, Input = 0, Output = 1, Error = 2, Channel = 3;
    private const int ErrorBytes = 64 * 1024, KilledStatus = 128 + 9;
    private static readonly TimeSpan LookInterval = TimeSpan.FromMilliseconds(50);

    private readonly Cell _cell;
    private readonly SandboxRun _run;
    private readonly TimeProvider _clock;
    private readonly byte[] _buffer;
    private readonly StreamKeeper _output, _error, _report = new(4096);
    private readonly PollEntry[] _entries = new PollEntry[Streams];
    private readonly CancellationTokenRegistration _cancelling;
    private readonly long _started;
    private long? _ended;
    private long _lastLook;
    private int _sent;

    /// <summary>Begins the run: from here the program computes.</summary>
    public CellRun(Cell cell, SandboxRun run, TimeProvider clock, byte[] buffer, CancellationToken cancel)
    {
        (_cell, _run, _clock, _buffer) = (cell, run, clock, buffer);
        (_output, _error) = (new(run.Limits.OutputBytes), new(ErrorBytes));
        Wait(Output, cell.Streams.Output);
        Wait(Error, cell.Streams.Error);
        Wait(Channel, cell.Channel);
        cell.Usage.Begin(run, cell);
        _started = _lastLook = clock.GetTimestamp();
        cell.Start(run);
        Feed();
        _cancelling = cancel.Register(cell.Kill);
    }

    /// <summary>
    /// Whether everything the program started is dead: the forker said so, or is gone, and then the init is, which outlives all others.
    /// </summary>
    public bool Ended => _ended is not null && _entries[Output].Descriptor < 0 && _entries[Error].Descriptor < 0;

    public ReadOnlySpan<PollEntry> Entries => _entries;

    /// <summary>Why the judge ended it; none while it has not.</summary>
    public StopReason Stopped { get; private set; }

    private TimeSpan Wall => _clock.GetElapsedTime(_started, _ended ?? _clock.GetTimestamp());

    /// <summary>How long it may be left alone.</summary>
    public TimeSpan Patience()
    {
        var limits = _run.Limits;
        if (Stopped != StopReason.None || _ended is not null)
            return limits.WallTime;
        var untilWall = limits.WallTime - Wall;
        return untilWall < LookInterval ? untilWall : LookInterval;
    }

    /// <summary>Moves on whatever is ready.</summary>
    public void Handle(ReadOnlySpan<PollEntry> seen)
    {
        seen.CopyTo(_entries);
        if (_entries[Output].Seen != 0 && !Keep(Output, _cell.Streams.Output!, _output) && _output.Cut)
            Stop(StopReason.Output);
        if (_entries[Error].Seen != 0)
            Keep(Error, _cell.Streams.Error, _error);
        if (_entries[Channel].Seen != 0)
            Listen();

        if (_entries[Input].Seen != 0)
            Feed();
    }

    /// <summary>Ends it when it has used up its time or memory.</summary>
    public void Look()
    {
        if (Stopped != StopReason.None || _ended is not null || _clock.GetElapsedTime(_lastLook) < LookInterval)
            return;
        _lastLook = _clock.GetTimestamp();
        _cell.Usage.Look();
        if (_cell.Usage.RanOutOfMemory)
            Stop(StopReason.Memory);
        else if (_cell.Usage.CpuTime > _run.Limits.CpuTime)
            Stop(StopReason.CpuTime);
        else if (Wall > _run.Limits.WallTime)
            Stop(StopReason.WallTime);
    }

    /// <summary>What happened; only after its end.</summary>
    public SandboxResult Result()
    {
        var report = Stopped == StopReason.None && _report.Length > 0
            ? JsonSerializer.Deserialize<CellReport>(_report.Kept.Span, JsonSerializerOptions.Web)
            : null;
        var usage = _cell.Usage;
        usage.End(report);
        return new()
        {
            Fault = Fault(report),
            // What a program does after the kernel ended a part of it for its memory is a consequence of that.
            Stopped = usage.RanOutOfMemory ? StopReason.Memory : Stopped,
            ExitCode = report?.ExitCode ?? KilledStatus,
            CpuTime = usage.CpuTime,
            WallTime = Wall,
            // The forker knows the largest process; what was too much is the sum.
            PeakMemoryBytes = report is null || usage.RanOutOfMemory ? Math.Max(usage.PeakMemoryBytes, report?.Memory ?? 0) : report.Memory,
            Output = _output.Captured(),
            Error = _error.Captured(),
        };
    }

    public void Dispose() => _cancelling.Dispose();

    private string? Fault(CellReport? report)
    {
        if (Stopped != StopReason.None || _cell.Usage.RanOutOfMemory)
            return null;
        if (report is null)
            return "The sandbox ended without a report.";
        // Nothing of the student has run then.
        return _cell.IsStarted ? null : $"The runtime ended with status {report.ExitCode} before it took the program: {Encoding.UTF8.GetString(_error.Kept.Span)}";
    }

    private void Wait(int entry, Descriptor? descriptor) =>
        _entries[entry] = new() { Descriptor = descriptor?.Number ?? -1, Wanted = Native.CanRead };

    private void Listen()
    {
        if (_entries[Channel].Descriptor == _cell.Init.Number)
        {
            End();
            return;
        }

        Keep(Channel, _cell.Channel, _report);
        if (_report.Length > 0 && _report.Kept.Span[^1] == '\n')
            End();
        else if (_entries[Channel].Descriptor < 0)
            Wait(Channel, _cell.Init);
    }

    private void End()
    {
        _ended ??= _clock.GetTimestamp();
        _entries[Channel].Descriptor = -1;
    }

    private void Stop(StopReason reason)
    {
        if (Stopped != StopReason.None || _ended is not null)
            return;
        Stopped = reason;
        _cell.Kill();
    }

    private void Feed()
    {
        var sink = _cell.Streams.Input;
        if (sink is null)
        {
            _entries[Input].Descriptor = -1;
            return;
        }

        while (_sent < _run.Input.Length)
        {
            var written = Native.Write(sink, _run.Input.Span[_sent..]);
            if (written == -Native.Again)
            {
                _entries[Input] = new() { Descriptor = sink.Number, Wanted = Native.CanWrite };
                return;
            }

            if (written < 0)
                break; // Not every program reads all of its input.
            _sent += written;
        }

        _entries[Input].Descriptor = -1;
        sink.Dispose();
    }

    // False once more came than is kept. Whatever is left comes at the next turn: a program that writes without end must not keep
    // its judge from looking at the time.
    private bool Keep(int entry, Descriptor source, StreamKeeper keeper)
    {
        var count = Native.Read(source, _buffer);
        if (count > 0)
            keeper.Add(_buffer.AsSpan(0, count));
        else if (count != -Native.Again)
            _entries[entry].Descriptor = -1;
        return !keeper.Cut;
    }
}
