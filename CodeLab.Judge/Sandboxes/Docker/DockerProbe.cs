namespace CodeLab.Judge.Sandboxes.Docker;

/// <summary>Asks the engine what it can enforce and looks from inside a container whether the promises hold.</summary>
internal sealed class DockerProbe(DockerEngine engine, ISandbox sandbox)
{
    public async Task<SandboxReadiness> RunAsync(CancellationToken cancel)
    {
        foreach (var left in await LeftoversAsync(cancel))
            await engine.RemoveAsync(left, cancel);
        var info = await engine.InfoAsync(cancel);
        if (!info.MemoryLimit || !info.PidsLimit)
            return new(Ready: false, "This Docker engine can't limit memory and processes: its machine lacks those control groups.");

        var (holds, reason, _) = await SelfCheck.RunAsync(sandbox, cancel);
        return holds
            ? new(Ready: true, "") { Protections = Describe(info) }
            : new(Ready: false, reason);
    }

    // Of servers that were killed.
    private async Task<IEnumerable<string>> LeftoversAsync(CancellationToken cancel) =>
        from container in await engine.WithLabelAsync(DockerRoom.Label, cancel)
        where !Directory.Exists($"/proc/{container.Labels[DockerRoom.Label]}")
        select container.Id;

    private static Protection[] Describe(EngineInfo info) =>
    [
        new("A container for every run, removed after it", On: true, $"Docker {info.ServerVersion}, {info.Driver}"),
        new("No network, no capabilities, no new privileges, read-only root", On: true, ""),
        new("Small work folders of bounded size and number of files", On: true, ""),
        new("CPU, wall clock, process, file size and output limits", On: true, ""),
        new("Filter of system calls", On: true, info.Seccomp ? "Ours and the engine's." : "Ours; the engine has none."),
        new("Memory and process limits by the kernel", On: true, $"Control groups, version {info.CgroupVersion}"),
        new("No swap", info.SwapLimit, info.SwapLimit ? "" : "This kernel does not count swap; switch swap off on this machine."),
    ];
}
