using System.Text;

namespace CodeLab.Judge.Sandboxes.Bubblewrap;

/// <summary>Runs a small script in a real sandbox and checks from inside that the promises hold on this machine.</summary>
internal sealed class BubblewrapProbe(BubblewrapOptions options, ISandbox sandbox)
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

        var result = await sandbox.RunAsync(
            new()
            {
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

    private static Protection[] Describe() =>
    [
        new("Own user, mount, process, network, ipc and host name spaces", On: true, ""),
        new("Read-only system, private small work folders", On: true, ""),
        new("CPU, wall clock, process, file size and output limits", On: true, ""),
        new("Filter of system calls", On: true, ""),
        new("A user of its own per sandbox", Native.IsRoot, Native.IsRoot ? "" : "The server does not run as root; all sandboxes share its user."),
        new("Memory limit by resource limits and watching", On: true, "Measured every 50 ms; short peaks between two looks are bounded per process."),
    ];
}
