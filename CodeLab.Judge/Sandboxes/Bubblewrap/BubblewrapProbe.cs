using CodeLab.Judge.Sandboxes.Cgroups;
using CodeLab.Judge.Sandboxes.Linux;

namespace CodeLab.Judge.Sandboxes.Bubblewrap;

/// <summary>Looks whether what the sandbox needs is there, and whether it holds.</summary>
internal sealed class BubblewrapProbe(BubblewrapOptions options, ISandbox sandbox, ControlGroups? groups, string groupsReason)
{
    public async Task<SandboxReadiness> RunAsync(CancellationToken cancel)
    {
        if (!File.Exists(options.Program))
            return new(Ready: false, $"{options.Program} is missing. Install the package 'bubblewrap' and start again.");

        if (!File.Exists(options.Python))
            return new(Ready: false, $"{options.Python} is missing; the sandbox makes its processes with it. Install the package 'python3' and start again.");

        var (holds, reason, fault) = await SelfCheck.RunAsync(sandbox, cancel);
        return holds ? new(Ready: true, "") { Protections = Describe() } : new(Ready: false, fault is null ? reason : Explain(fault));
    }

    private static string Explain(string fault) => fault switch
    {
        _ when fault.Contains("uid map", StringComparison.Ordinal) || fault.Contains("Creating new namespace", StringComparison.Ordinal) =>
            $"This system forbids user namespaces to ordinary programs ({fault}). On Ubuntu add an AppArmor profile for bwrap with "
            + "'userns,' (see docs/sandbox.md); in a container allow user namespaces.",
        _ => $"bwrap could not start a program: {fault}",
    };

    private Protection[] Describe() =>
    [
        new("Own user, mount, process and network name spaces for every run", On: true, ""),
        new("Own ipc, host name and control group name spaces", On: true, "Per lane: only one program at a time is ever in them."),
        new("Read-only system; small work folders of bounded size and number of files", On: true, ""),
        new("CPU, wall clock, process, file size and output limits", On: true, ""),
        new("Filter of system calls", On: true, ""),
        new("A user of its own per lane", Native.IsRoot, Native.IsRoot ? "" : "The server does not run as root; all sandboxes share its user."),
        new("Memory, process and CPU limits by the kernel", groups is not null,
            groups?.Description ?? $"{groupsReason} Memory and CPU are watched every 50 ms instead, and bounded per process."),
    ];
}
