using System.Text;
using CodeLab.Judge.Sandboxes.Cgroups;
using CodeLab.Judge.Sandboxes.Linux;

namespace CodeLab.Judge.Sandboxes.Bubblewrap;

/// <summary>Runs a small script in a real sandbox and checks from inside that the promises hold on this machine.</summary>
internal sealed class BubblewrapProbe(BubblewrapOptions options, ISandbox sandbox, ControlGroups? groups, string groupsReason)
{
    private const string End = "end", Filtered = "filtered";

    // Prints one word for each promise that is broken, and at last that it got to its end. Plain sh and coreutils, because no
    // language may be installed.
    private const string Script =
        """
        test "$(id -u)" = 1000 || echo uid
        test "$(ls /proc | grep -c '^[0-9]*$')" -le 9 || echo processes
        test "$(wc -l < /proc/net/dev)" -le 3 || echo network
        test ! -e /home && test ! -e /root && test ! -e /etc/passwd || echo files
        (: > /usr/probe) 2>/dev/null && echo writable-system
        (: > /probe) 2>/dev/null && echo writable-root
        grep -q '^CapEff:.0*$' /proc/self/status || echo capabilities
        grep -q '^NoNewPrivs:.1$' /proc/self/status || echo new-privileges
        (: > /work/probe) 2>/dev/null || echo no-work-folder
        test -z "$CODELAB_PROBE" || echo environment
        ls /proc/self/fd | grep -v '^[0-3]$' >/dev/null && echo descriptors
        grep -q '^Seccomp:.2$' /proc/self/status && echo filtered
        echo end
        """;

    public async Task<SandboxReadiness> RunAsync(CancellationToken cancel)
    {
        if (!File.Exists(options.Program))
            return new(Ready: false, $"{options.Program} is missing. Install the package 'bubblewrap' and start again.");

        if (!File.Exists(options.Python))
            return new(Ready: false, $"{options.Python} is missing; the sandbox makes its processes with it. Install the package 'python3' and start again.");

        var result = await sandbox.RunAsync(
            new()
            {
                Toolbox = new("probe"),
                Command = ["/bin/sh", "-c", "exec 2>&1; . /dev/stdin"],
                Environment = new Dictionary<string, string> { ["PATH"] = "/usr/bin" },
                Input = Encoding.UTF8.GetBytes(Script),
                Limits = new() { WallTime = TimeSpan.FromSeconds(20), CpuTime = TimeSpan.FromSeconds(10) },
            },
            cancel);

        if (result.Fault is { } fault)
            return new(Ready: false, Explain(fault));

        var words = result.Output.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).ToHashSet();
        if (!words.Remove(End))
            return new(Ready: false, $"The sandbox's own check did not get to its end: {result.Output.Text.Trim()}.");
        if (!words.Remove(Filtered))
            return new(Ready: false, "Nobody has mapped the system calls of this machine's architecture yet; x64 and arm64 are known.");
        return words.Count > 0
            ? new(Ready: false, $"The sandbox does not hold here: {string.Join(", ", words)}.")
            : new(Ready: true, "") { Protections = Describe() };
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
        new("Own user, mount and process name spaces for every run", On: true, ""),
        new("Own network, ipc, host name and control group name spaces", On: true, "Per lane: only one program at a time is ever in them."),
        new("Read-only system; small work folders of bounded size and number of files", On: true, ""),
        new("CPU, wall clock, process, file size and output limits", On: true, ""),
        new("Filter of system calls", On: true, ""),
        new("A user of its own per lane", Native.IsRoot, Native.IsRoot ? "" : "The server does not run as root; all sandboxes share its user."),
        new("Memory, process and CPU limits by the kernel", groups is not null,
            groups?.Description ?? $"{groupsReason} Memory and CPU are watched every 50 ms instead, and bounded per process."),
    ];
}
