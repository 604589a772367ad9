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
    private readonly RoomFiles _files;
    private readonly ControlGroups? _groups;
    private readonly string _groupsReason;
    private readonly LanePool _lanes;

    public BubblewrapSandbox(BubblewrapOptions options, QueueOptions queue, TimeProvider clock, StagingArea staging)
    {
        Native.AdoptOrphans();
        Native.KeepDescriptors();
        _options = options;
        _files = new(ForkerProgram.Place(staging), Path.Combine(staging.Root, "filter"));
        File.WriteAllBytes(_files.Filter, SeccompFilter.ForThisMachine() ?? []);
        _groupsReason = "Switched off by the settings.";
        _groups = options.ControlGroups ? ControlGroups.Find(out _groupsReason) : null;
        _lanes = new(queue.WorkerCount, OpenRoom, clock);
    }

    public Task<SandboxReadiness> CheckAsync(CancellationToken cancel) => new BubblewrapProbe(_options, this, _groups, _groupsReason).RunAsync(cancel);

    public async Task<SandboxResult> RunAsync(SandboxRun run, CancellationToken cancel) => (await _lanes.RunAsync([run], cancel))[0];

    public async Task<(SandboxResult Program, SandboxResult Partner)> RunPairAsync(
        SandboxRun program, SandboxRun partner, CancellationToken cancel)
    {
        // Their streams are joined when they are made, so nothing made ahead will do.
        var results = await _lanes.RunAsync([program with { Warm = null }, partner with { Warm = null }], cancel);
        return (results[0], results[1]);
    }

    public void Dispose()
    {
        _lanes.Dispose();
        _groups?.Dispose();
    }

    // Lanes share no user: even what escaped could not touch the files or processes of another.
    private BubblewrapRoom OpenRoom(int lane, Toolbox toolbox)
    {
        int? user = Native.IsRoot ? _options.FirstUserId + lane : null;
        return new(BubblewrapCommand.Build(_options, toolbox, _files, user), user, _groups);
    }
}
