using System.Diagnostics;
using System.IO.Pipelines;
using System.IO.Pipes;
using System.Text.RegularExpressions;
using CodeLab.Judge.Sandboxes.Seccomp;

namespace CodeLab.Judge.Sandboxes.Bubblewrap;

/// <summary>The default sandbox: one bwrap per run, on any Linux with user namespaces, with or without root.</summary>
public sealed partial class BubblewrapSandbox : ISandbox, IDisposable
{
    private const int ErrorBytes = 64 * 1024, MostAttempts = 3;
    private const string AccountLost = "The sandbox ended without an account of its time and memory.";
    private static readonly TimeSpan WatchInterval = TimeSpan.FromMilliseconds(50);

    private readonly BubblewrapOptions _options;
    private readonly TimeProvider _clock;
    private readonly Launcher _launcher = new();
    private readonly UserIds _users;
    private readonly string _statusFolder;
    private readonly string? _filterFile;

    public BubblewrapSandbox(BubblewrapOptions options, TimeProvider clock, StagingArea staging)
    {
        _options = options;
        _clock = clock;
        _users = new(Native.IsRoot ? options.FirstUserId : null);
        if (SeccompFilter.ForThisMachine() is { } filter)
            File.WriteAllBytes(_filterFile = Path.Combine(staging.Root, "seccomp.bpf"), filter);
        _statusFolder = Directory.CreateDirectory(Path.Combine(staging.Root, "status")).FullName;
    }

    public Task<SandboxReadiness> CheckAsync(CancellationToken cancel) => new BubblewrapProbe(_options, this).RunAsync(cancel);

    public async Task<SandboxResult> RunAsync(SandboxRun run, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            var result = await RunOnceAsync(run, cancel);
            if (result.Fault != AccountLost || attempt == MostAttempts)
                return result;
        }
    }

    public async Task<(SandboxResult Program, SandboxResult Partner)> RunPairAsync(SandboxRun program, SandboxRun partner, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            var (there, back) = (new Pipe(), new Pipe());
            var results = await Task.WhenAll(
                RunOnceAsync(program, cancel, new(back.Reader, there.Writer)),
                RunOnceAsync(partner, cancel, new(there.Reader, back.Writer)));
            if (results.All(result => result.Fault != AccountLost) || attempt == MostAttempts)
                return (results[0], results[1]);
        }
    }

    private async Task<SandboxResult> RunOnceAsync(SandboxRun run, CancellationToken cancel, Wires? wires = null)
    {
        var user = _users.Take();
        var statusFile = Path.Combine(_statusFolder, Guid.NewGuid().ToString("n"));
        try
        {
            var started = _clock.GetTimestamp();
            using var process = await _launcher.StartAsync(StartInfo(run, statusFile, user));
            return await WatchAsync(process, run, wires, statusFile, user, started, cancel);
        }
        finally
        {
            File.Delete(statusFile);
            _users.Return(user);
        }
    }

    public void Dispose() => _launcher.Dispose();

    private ProcessStartInfo StartInfo(SandboxRun run, string statusFile, int? user)
    {
        // Process hands over descriptors 0 to 2 only; the shell opens the others and is then replaced by bwrap. It waits
        // for a line first: until the pipes are given away, the program could not open /dev/stdin by name.
        var script = $"read -r go; exec {BubblewrapCommand.StatusDescriptor}>\"$0\" {BubblewrapCommand.FilterDescriptor}<\"$1\"; shift; exec \"$@\"";
        var command = BubblewrapCommand.Build(_options, run, user, filtered: _filterFile is not null);
        var start = new ProcessStartInfo("/bin/sh", ["-c", script, statusFile, _filterFile ?? "/dev/null", .. command])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = "/",
        };
        start.Environment.Clear();
        return start;
    }

    private async Task<SandboxResult> WatchAsync(
        Process process, SandboxRun run, Wires? wires, string statusFile, int? user, long started, CancellationToken cancel)
    {
        var tree = new ProcessTree();
        var stopped = StopReason.None;
        (TimeSpan Cpu, long PeakBytes) seen = default;
        int? first = null;
        var ended = process.WaitForExitAsync(CancellationToken.None);

        void Stop(StopReason reason)
        {
            if (stopped == StopReason.None)
                stopped = reason;
            if (ended.IsCompleted)
                return;

            // A bwrap that ends while it is still setting up leaves its child waiting for ever. Halted, it can't start one
            // unseen. Only bwrap itself is killed: its child is then ours to end and to reap.
            Native.Halt(process.Id);
            first ??= FirstProcess(statusFile) ?? ProcessTree.ChildOf(process.Id);
            process.Kill();
        }

        GiveAway(process, user);
        var input = StreamCapture.WriteAsync(process.StandardInput.BaseStream, run.Input, wires?.Input);
        var output = StreamCapture.ReadAsync(process.StandardOutput.BaseStream, run.Limits.OutputBytes, () => Stop(StopReason.Output), wires?.Output);
        var error = StreamCapture.ReadAsync(process.StandardError.BaseStream, ErrorBytes, onTooMuch: null, copyTo: null);
        await using (cancel.Register(() => Stop(StopReason.WallTime)))
        {
            var limit = run.Limits;
            while (!ended.IsCompleted)
            {
                await Task.WhenAny(ended, Task.Delay(WatchInterval, _clock, CancellationToken.None));
                if (ended.IsCompleted)
                    break;
                if (_clock.GetElapsedTime(started) > limit.WallTime)
                    Stop(StopReason.WallTime);
                if ((first ??= FirstProcess(statusFile)) is not int root)
                    continue;
                var (cpuNow, memoryNow) = tree.Measure(root);
                seen = Greater(seen, (cpuNow, memoryNow));
                if (cpuNow > limit.CpuTime)
                    Stop(StopReason.CpuTime);
                else if (memoryNow > limit.MemoryBytes + run.RuntimeMemoryBytes)
                    Stop(StopReason.Memory);
            }
        }

        var wall = _clock.GetElapsedTime(started);
        first ??= FirstProcess(statusFile);

        // The first process has the program's own user, so what becomes of it when bwrap ends is not left to it.
        var account = first is int init ? await Task.Run(() => Native.EndAndReap(init), CancellationToken.None) : default;

        // A killed first process has waited for nobody: it only knows its own time and memory.
        var usage = Greater(account ?? default, seen);

        // With the first process reaped, all others of its namespace are dead: the pipes are at their end.
        var captured = (Output: await output, Error: await error);
        await input;
        cancel.ThrowIfCancellationRequested();
        return new()
        {
            Fault = first is null || (stopped == StopReason.None && !Ended(statusFile)) ? Complaint(captured.Error)
                // Now and then bwrap is quicker than its own end and takes the account with it. Such a run is not judged but repeated.
                : account is null && stopped == StopReason.None ? AccountLost
                : null,
            Stopped = stopped,
            ExitCode = process.ExitCode,
            CpuTime = usage.Cpu,
            WallTime = wall,
            PeakMemoryBytes = usage.PeakBytes,
            Output = captured.Output,
            Error = captured.Error,
        };
    }

    private static (TimeSpan Cpu, long PeakBytes) Greater((TimeSpan Cpu, long Bytes) one, (TimeSpan Cpu, long Bytes) other) =>
        (one.Cpu > other.Cpu ? one.Cpu : other.Cpu, Math.Max(one.Bytes, other.Bytes));

    private static void GiveAway(Process process, int? user)
    {
        if (user is not int owner)
            return;
        foreach (var stream in (Stream[])[process.StandardInput.BaseStream, process.StandardOutput.BaseStream, process.StandardError.BaseStream])
            Native.GiveAway(((PipeStream)stream).SafePipeHandle, owner);
    }

    private static string Complaint(CapturedOutput error) =>
        error.Bytes.IsEmpty ? "bwrap ended without a word." : error.Text.Trim();

    private static int? FirstProcess(string statusFile) =>
        ReadStatus(statusFile) is { } text && ChildPid().Match(text) is { Success: true } match
            ? int.Parse(match.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)
            : null;

    /// <summary>Whether bwrap saw the command end: if not, it could not start it.</summary>
    private static bool Ended(string statusFile) => ReadStatus(statusFile)?.Contains("\"exit-code\"", StringComparison.Ordinal) == true;

    private static string? ReadStatus(string statusFile) => File.Exists(statusFile) ? File.ReadAllText(statusFile) : null;

    [GeneratedRegex("\"child-pid\": ([0-9]+)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ChildPid();
}
