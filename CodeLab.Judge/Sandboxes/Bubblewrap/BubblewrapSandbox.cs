using CodeLab.Judge.Queue;
using CodeLab.Judge.Sandboxes.Cells;
using CodeLab.Judge.Sandboxes.Cgroups;
using CodeLab.Judge.Sandboxes.Linux;
using CodeLab.Judge.Sandboxes.Seccomp;

namespace CodeLab.Judge.Sandboxes.Bubblewrap;

/// <summary>The default sandbox: cells in rooms made by bwrap, on any Linux with user namespaces, with or without root.</summary>
public sealed class BubblewrapSandbox : ISandbox, IDisposable
{
    private readonly BubblewrapOptions _options;
    private readonly byte[] _filter = SeccompFilter.ForThisMachine() ?? [];
    private readonly ControlGroups? _groups;
    private readonly string _groupsReason;
    private readonly LanePool _lanes;

    public BubblewrapSandbox(BubblewrapOptions options, QueueOptions queue, TimeProvider clock)
    {
        Native.AdoptOrphans();
        Native.KeepDescriptors();
        _options = options;
        _groupsReason = "Switched off by the settings.";
        _groups = options.ControlGroups ? ControlGroups.Find(out _groupsReason) : null;
        _lanes = new(queue.WorkerCount, OpenRoom, clock);
    }

    public Task<SandboxReadiness> CheckAsync(CancellationToken cancel) => new BubblewrapProbe(_options, this, _groups, _groupsReason).RunAsync(cancel);

    public Task<SandboxResult> RunAsync(SandboxRun run, CancellationToken cancel) => _lanes.RunAsync(run, cancel);

    public Task<(SandboxResult Program, SandboxResult Partner)> RunPairAsync(SandboxRun program, SandboxRun partner, CancellationToken cancel) =>
        _lanes.RunPairAsync(program, partner, cancel);

    public void Dispose()
    {
        _lanes.Dispose();
        _groups?.Dispose();
    }

    // Lanes share no user: even what escaped could not touch the files or processes of another.
    private BubblewrapRoom OpenRoom(int lane, Toolbox toolbox)
    {
        int? user = Native.IsRoot ? _options.FirstUserId + lane : null;
        var files = BubblewrapCommand.Files(toolbox, _filter);
        var command = BubblewrapCommand.Build(_options, toolbox, files, BubblewrapRoom.FirstFile, user);
        return new(command, files, user, _groups);
    }
}
