using System.Net.Sockets;
using System.Text;
using CodeLab.Judge.Sandboxes.Docker;
using CodeLab.Tests.Fakes;

namespace CodeLab.Tests.Judge;

/// <summary>Containers of a real engine.</summary>
public sealed class DockerContainerTests : IDisposable
{
    private const string Label = "codelab.test.container";

    // Tells what it sees over a socket in a folder that it can't write to, and then waits to be ended.
    private const string Look =
        """
        import os, socket, time

        def refused(action):
            try:
                action()
                return "yes"
            except OSError:
                return "no"

        def many():
            for number in range(3000):
                os.close(os.open(f"/tmp/{number}", os.O_CREAT | os.O_WRONLY))

        with open("/proc/self/status") as status:
            effective = next(line.split()[1] for line in status if line.startswith("CapEff"))
        with open("/proc/net/dev") as table:
            interfaces = [line.split(":")[0].strip() for line in table if ":" in line]
        words = [str(os.getuid()), str(int(effective, 16)), *interfaces, os.getcwd(), refused(lambda: open("/x", "w")),
                 refused(lambda: open("/judge/x", "w")), refused(many), refused(lambda: open("/work/x", "w"))]
        link = socket.socket(socket.AF_UNIX)
        link.connect("/judge/judge.sock")
        link.sendall(" ".join(words).encode())
        link.shutdown(socket.SHUT_WR)
        time.sleep(600)
        """;

    private readonly TestFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_container_is_locked_in_and_reaches_the_judge_by_a_socket_only()
    {
        using var engine = new DockerEngine(TestDocker.Socket());
        using var judge = Listen();
        var container = await engine.CreateAsync(Spec(["/usr/bin/python3", "-c", Look]), Cancel);
        try
        {
            await engine.StartAsync(container, Cancel);
            using var link = await judge.AcceptAsync(Cancel);
            using var stream = new StreamReader(new NetworkStream(link), Encoding.UTF8);

            Assert.Equal("64000 0 lo /work no no no yes", await stream.ReadToEndAsync(Cancel));
            Assert.True((await engine.InspectAsync(container, Cancel)).State is { Running: true, Pid: > 0 });

            await engine.KillAsync(container, Cancel);

            Assert.True((await engine.InspectAsync(container, Cancel)).State is { Running: false, ExitCode: 137, OOMKilled: false });
        }
        finally
        {
            await engine.RemoveAsync(container, Cancel);
        }

        Assert.DoesNotContain(container, await IdsAsync(engine, Label));
    }

    [Fact]
    public async Task A_container_that_needs_too_much_memory_is_ended_and_told_so()
    {
        using var engine = new DockerEngine(TestDocker.Socket());
        var container = await engine.CreateAsync(Spec(["/usr/bin/python3", "-c", "import os; os.fork(); x = bytearray(200 << 20)"]), Cancel);
        try
        {
            await engine.StartAsync(container, Cancel);
            while ((await engine.InspectAsync(container, Cancel)).State.Running)
                await Task.Delay(50, Cancel);

            Assert.True((await engine.InspectAsync(container, Cancel)).State.OOMKilled);
        }
        finally
        {
            await engine.RemoveAsync(container, Cancel);
        }
    }

    [Fact]
    public async Task What_is_gone_already_is_no_fault()
    {
        using var engine = new DockerEngine(TestDocker.Socket());
        var container = await engine.CreateAsync(Spec(["/usr/bin/true"]), Cancel);

        Assert.Contains(container, await IdsAsync(engine, Label));
        await engine.KillAsync(container, Cancel);
        await engine.RemoveAsync(container, Cancel);
        await engine.RemoveAsync(container, Cancel);
        await engine.KillAsync(container, Cancel);

        Assert.DoesNotContain(container, await IdsAsync(engine, Label));
    }

    [Fact]
    public async Task The_engine_tells_what_it_can_limit_and_which_images_it_has()
    {
        using var engine = new DockerEngine(TestDocker.Socket());

        var info = await engine.InfoAsync(Cancel);
        var images = await engine.ImagesAsync(Cancel);

        Assert.True(info is { Seccomp: true, MemoryLimit: true, PidsLimit: true, Cores: > 0 }, info.ToString());
        Assert.Contains(images, image => image.Is(TestDocker.ThinImage));
    }

    [Fact]
    public async Task Containers_of_a_server_that_was_killed_are_removed_by_the_next()
    {
        using var engine = new DockerEngine(TestDocker.Socket());
        var left = await engine.CreateAsync(Spec(["/usr/bin/true"]) with { Labels = Server(0) }, Cancel);
        var used = await engine.CreateAsync(Spec(["/usr/bin/true"]) with { Labels = Server(Environment.ProcessId) }, Cancel);
        using var sandbox = new DockerSandbox(
            new() { Socket = TestDocker.Socket(), Image = TestDocker.ThinImage, ShowSystem = true }, new(), TimeProvider.System);

        var readiness = await sandbox.CheckAsync(Cancel);
        var there = await IdsAsync(engine, DockerRoom.Label);
        await engine.RemoveAsync(used, Cancel);

        Assert.True(readiness.Ready, readiness.Reason);
        Assert.DoesNotContain(left, there);
        Assert.Contains(used, there);
    }

    private static Dictionary<string, string> Server(int process) =>
        new() { [DockerRoom.Label] = process.ToString(System.Globalization.CultureInfo.InvariantCulture) };

    private static async Task<IEnumerable<string>> IdsAsync(DockerEngine engine, string label) =>
        (await engine.WithLabelAsync(label, Cancel)).Select(found => found.Id);

    private Socket Listen()
    {
        // The container's user must pass through the folder and may write to the socket.
        File.SetUnixFileMode(_folder.Path, (UnixFileMode)0b111_101_101);
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(_folder["judge.sock"]));
        File.SetUnixFileMode(_folder["judge.sock"], (UnixFileMode)0b110_110_110);
        socket.Listen();
        return socket;
    }

    private ContainerSpec Spec(IReadOnlyList<string> command) => new()
    {
        Image = TestDocker.ThinImage,
        Command = command,
        UserId = 64000,
        MemoryBytes = 128 << 20,
        Processes = 20,
        ReadOnly = new Dictionary<string, string> { ["/usr"] = "/usr", ["/judge"] = _folder.Path },
        Writable = new Dictionary<string, TmpfsLimits> { ["/tmp"] = new(16 << 20, 2048), ["/work"] = new(16 << 20, 2048) },
        Labels = new Dictionary<string, string> { [Label] = "1" },
    };
}
