using System.Collections.Concurrent;
using CodeLab.Judge.Queue;
using CodeLab.Judge.Sandboxes.Cells;
using CodeLab.Judge.Sandboxes.Linux;
using CodeLab.Judge.Sandboxes.Seccomp;

namespace CodeLab.Judge.Sandboxes.Docker;

/// <summary>
/// The same contract on a Docker engine: a container for each run, made ready ahead, used once. Slower than
/// <c>BubblewrapSandbox</c>; for machines on which user namespaces are forbidden and an engine is there.
/// </summary>
public sealed class DockerSandbox : ISandbox, IDisposable
{
    private readonly DockerOptions _options;
    private readonly DockerEngine _engine;
    private readonly StagingArea _staging = new();
    private readonly StagedFolder _forker;
    private readonly ConcurrentDictionary<Task, bool> _removing = [];
    private readonly LanePool _lanes;

    public DockerSandbox(DockerOptions options, QueueOptions queue, TimeProvider clock)
    {
        Native.KeepDescriptors();
        _options = options;
        _engine = new(options.Socket);
        (string, ReadOnlyMemory<byte>)[] files = [("forker.py", ForkerProgram.Bytes), ("filter", SeccompFilter.ForThisMachine() ?? [])];
        _forker = StagedFolder.Create(_staging.Root, files);
        _lanes = new(queue.WorkerCount, OpenRoom, clock);
    }

    public async Task<SandboxReadiness> CheckAsync(CancellationToken cancel)
    {
        try
        {
            return await new DockerProbe(_engine, this).RunAsync(cancel);
        }
        catch (DockerException fault)
        {
            return new(Ready: false, fault.Message);
        }
    }

    public Task<SandboxResult> RunAsync(SandboxRun run, CancellationToken cancel) => _lanes.RunAsync(run, cancel);

    public Task<(SandboxResult Program, SandboxResult Partner)> RunPairAsync(SandboxRun program, SandboxRun partner, CancellationToken cancel) =>
        _lanes.RunPairAsync(program, partner, cancel);

    public void Dispose()
    {
        _lanes.Dispose();
        Task.WaitAll([.. _removing.Keys]);
        _engine.Dispose();
        _staging.Dispose();
    }

    private DockerRoom OpenRoom(int lane, Toolbox toolbox) =>
        new(_engine, _options, _staging, _forker, toolbox, _options.FirstUserId + lane, Remember);

    // Nobody waits for a container to be removed but whoever closes the sandbox.
    private void Remember(Task removal)
    {
        _removing[removal] = true;
        _ = removal.ContinueWith(done => _removing.TryRemove(done, out _), TaskScheduler.Default);
    }
}
