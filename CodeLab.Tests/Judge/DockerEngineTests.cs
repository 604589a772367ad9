using System.Net;
using System.Net.Sockets;
using CodeLab.Judge.Sandboxes.Docker;
using CodeLab.Tests.Fakes;
using Microsoft.AspNetCore.Http;

namespace CodeLab.Tests.Judge;

/// <summary>The client of the Docker Engine API, where an engine answers as none should.</summary>
public sealed class DockerEngineTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Where_there_is_no_engine_the_fault_says_what_to_install()
    {
        using var engine = new DockerEngine("/nowhere/docker.sock");

        var fault = await Assert.ThrowsAsync<DockerException>(() => engine.InfoAsync(Cancel));

        Assert.Contains("/nowhere/docker.sock is missing. Install and start one", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_engine_that_has_ended_is_told_as_not_running()
    {
        using var folder = new TestFolder();

        // Bound and not listening, as after an engine that was killed.
        using var deaf = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        deaf.Bind(new UnixDomainSocketEndPoint(folder["docker.sock"]));
        using var engine = new DockerEngine(folder["docker.sock"]);

        var fault = await Assert.ThrowsAsync<DockerException>(() => engine.InfoAsync(Cancel));

        Assert.Contains("is not running", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1.30", "1.12", "/v1.30/info")]
    [InlineData("1.99", "1.44", "/v1.47/info")]
    public async Task Engine_and_client_speak_the_newest_version_that_both_know(string newest, string oldest, string asked)
    {
        await using var fake = await FakeEngine.StartAsync(context => context.Request.Path == "/version"
            ? context.Response.WriteAsJsonAsync(new Dictionary<string, string> { ["Version"] = "9", ["ApiVersion"] = newest, ["MinAPIVersion"] = oldest })
            : context.Response.WriteAsync("{\"ServerVersion\":\"9\",\"Driver\":\"vfs\",\"CgroupVersion\":\"2\",\"NCPU\":2}"));
        using var engine = new DockerEngine(fake.Socket);

        var info = await engine.InfoAsync(Cancel);

        Assert.Equal(2, info.Cores);
        Assert.Equal(["/version", asked], fake.Asked);
    }

    [Fact]
    public async Task An_engine_that_is_too_new_is_refused_with_the_reason()
    {
        await using var fake = await FakeEngine.StartAsync(context =>
            context.Response.WriteAsync("{\"Version\":\"99\",\"ApiVersion\":\"1.99\",\"MinAPIVersion\":\"1.90\"}"));
        using var engine = new DockerEngine(fake.Socket);

        var fault = await Assert.ThrowsAsync<DockerException>(() => engine.InfoAsync(Cancel));

        Assert.Contains("Update CodeLab", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_engine_is_told_so()
    {
        await using var fake = await FakeEngine.StartAsync(context => context.Response.WriteAsync("<html>"));
        using var engine = new DockerEngine(fake.Socket);

        var fault = await Assert.ThrowsAsync<DockerException>(() => engine.InfoAsync(Cancel));

        Assert.Contains("is no Docker engine", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_engine_that_never_answers_can_be_given_up()
    {
        await using var fake = await FakeEngine.StartAsync(context => Task.Delay(Timeout.Infinite, context.RequestAborted));
        using var engine = new DockerEngine(fake.Socket);
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(Cancel);

        var call = engine.InfoAsync(gone.Token);
        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public async Task A_refusal_carries_the_engines_words_and_status()
    {
        using var engine = new DockerEngine(TestDocker.Socket());

        var fault = await Assert.ThrowsAsync<DockerException>(() => engine.CreateAsync(
            new() { Image = "codelab/none:1", Command = ["true"], UserId = 64000, MemoryBytes = 64 << 20, Processes = 10 }, Cancel));

        Assert.Equal(HttpStatusCode.NotFound, fault.Status);
        Assert.Contains("No such image", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_container_of_programs_never_runs_as_root()
    {
        using var engine = new DockerEngine("/nowhere/docker.sock");

        await Assert.ThrowsAsync<InvalidOperationException>(() => engine.CreateAsync(
            new() { Image = "x", Command = ["true"], UserId = 0, MemoryBytes = 64 << 20, Processes = 10 }, Cancel));
    }
}
