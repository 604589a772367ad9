using CodeLab.Judge.Sandboxes.Cells;
using CodeLab.Judge.Sandboxes.Linux;

namespace CodeLab.Judge.Sandboxes.Docker;

/// <summary>A container per cell, all of one toolbox. Nothing is shared by its cells but the image.</summary>
internal sealed class DockerRoom(
    DockerEngine engine, DockerOptions options, StagingArea staging, StagedFolder forker, Toolbox toolbox, int user, Action<Task> removing) : IRoom
{
    /// <summary>Its value is the number of the server's process.</summary>
    public const string Label = "codelab.judge";

    private const long ForkerBytes = 64L << 20;
    private const int MostFiles = 4096, ForkerProcesses = 4;
    private readonly StagedFolder? _driver = toolbox.Driver.Files.Count == 0 ? null : StagedFolder.Create(
        staging.Root, toolbox.Driver.Files.Select(file => (file.Path["/driver/".Length..], file.Bytes)));

    private CellContainer? _last;

    public int? User => user;

    // An engine sets its limits when a container is made, so cells of other limits can't stand in for each other.
    public CellOrder OrderFor(SandboxRun run) =>
        CellOrder.For(run, new { memory = run.AllMemoryBytes, processes = run.Limits.Processes }, ownUser: false);

    public Cell Make(SandboxRun run, (CellStreams Ours, CellStreams Theirs) streams)
    {
        var container = _last = new(engine, staging, removing);
        var (cell, given) = Cell.Begin(OrderFor(run), streams, new ContainerUsage(container), Native.IsRoot ? user : null);
        container.Start(Spec(run, container), cell, given);
        return cell;
    }

    public string Complaint() => _last?.Complaint is { Length: > 0 } said ? said : "The container ended without a word.";

    public void Dispose() => _driver?.Dispose();

    private ContainerSpec Spec(SandboxRun run, CellContainer container)
    {
        var folders = new Dictionary<string, string> { ["/judge"] = forker.Path, [CellContainer.Inside] = container.Folder };
        if (options.ShowSystem)
            folders["/usr"] = "/usr";
        if (_driver is not null)
            folders["/driver"] = _driver.Path;
        foreach (var path in toolbox.Visible.Where(Path.Exists))
            folders[path] = path;
        var small = new TmpfsLimits(run.Limits.FileBytes, MostFiles);
        return new()
        {
            Image = options.Image.Replace("{language}", toolbox.Language, StringComparison.Ordinal),
            Command =
            [
                "/usr/bin/python3", "-u", "/judge/forker.py",
                ForkerProgram.Argument("/judge/filter", toolbox, [], container: $"{CellContainer.Inside}/{CellContainer.SocketName}"),
            ],
            UserId = user,
            MemoryBytes = run.AllMemoryBytes + ForkerBytes,
            Processes = run.Limits.Processes + ForkerProcesses,
            FileBytes = run.Limits.FileBytes,
            Environment = new Dictionary<string, string>
            {
                ["LANG"] = "C.UTF-8", ["PATH"] = "/usr/bin", ["HOME"] = "/tmp", ["PYTHONUTF8"] = "1", ["PYTHONDONTWRITEBYTECODE"] = "1",
            },
            ReadOnly = folders,
            Writable = new Dictionary<string, TmpfsLimits>
            {
                ["/tmp"] = small, ["/work"] = small, ["/program"] = new(64 << 20, MostFiles), ["/check"] = new(64 << 20, MostFiles),
                ["/dev/shm"] = new(4 << 20, MostFiles),
            },
            Labels = new Dictionary<string, string> { [Label] = Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture) },
        };
    }
}
