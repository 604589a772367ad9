using System.Net.Sockets;
using CodeLab.Judge.Sandboxes.Cells;
using CodeLab.Judge.Sandboxes.Linux;

namespace CodeLab.Judge.Sandboxes.Docker;

/// <summary>
/// A container for one cell. Its forker connects back through a socket in a folder of its own and makes the one cell;
/// when that is closed the container is removed.
/// </summary>
internal sealed class CellContainer(DockerEngine engine, StagingArea staging, Action<Task> removing)
{
    /// <summary>Where the container finds its socket.</summary>
    public const string Inside = "/control", SocketName = "socket";

    private readonly string _folder = Path.Combine(staging.Root, Guid.NewGuid().ToString("n"));
    private readonly CancellationTokenSource _closed = new();
    private Task<string?> _started = Task.FromResult<string?>(null);

    public string Folder => _folder;

    /// <summary>Why there is no cell; empty while nothing is known against it.</summary>
    public string Complaint { get; private set; } = "";

    /// <summary>Starts the container and makes the cell in it, while the caller goes on.</summary>
    public void Start(ContainerSpec spec, Cell cell, CellEnds given) => _started = Task.Run(() => StartAsync(spec, cell, given));

    /// <summary>Whether the kernel ended something in it for its memory.</summary>
    public bool RanOutOfMemory() =>
        _started.GetAwaiter().GetResult() is { } id && engine.InspectAsync(id, CancellationToken.None).GetAwaiter().GetResult().State.OOMKilled;

    public void Remove()
    {
        _closed.Cancel();
        removing(RemoveAsync());
    }

    private async Task<string?> StartAsync(ContainerSpec spec, Cell cell, CellEnds given)
    {
        string? id = null;
        try
        {
            Directory.CreateDirectory(_folder);
            using var listener = new Socket(AddressFamily.Unix, SocketType.Seqpacket, ProtocolType.Unspecified);
            var path = Path.Combine(_folder, SocketName);
            listener.Bind(new UnixDomainSocketEndPoint(path));
            listener.Listen(1);
            File.SetUnixFileMode(path, (UnixFileMode)0b110_110_110);
            id = await engine.CreateAsync(spec, _closed.Token);
            await engine.StartAsync(id, _closed.Token);
            // Closed at once: while it is open, the container's list of sockets names its path.
            using var control = await listener.AcceptAsync(_closed.Token);
            using var socket = new Descriptor((int)control.Handle, owned: false);
            cell.Send(socket, given);
        }
        catch (Exception fault) when (fault is DockerException or IOException or SocketException or OperationCanceledException or System.ComponentModel.Win32Exception)
        {
            // Told by the end of the channel; whoever waits there asks for the reason.
            Complaint = fault.Message;
            given.Dispose();
        }

        return id;
    }

    private async Task RemoveAsync()
    {
        if (await _started is { } id)
            await engine.RemoveAsync(id, CancellationToken.None);
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
        _closed.Dispose();
    }
}
