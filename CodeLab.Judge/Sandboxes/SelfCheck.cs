using System.Text;

namespace CodeLab.Judge.Sandboxes;

/// <summary>Runs a small script in a real sandbox, which looks from inside whether the promises hold on this machine.</summary>
internal static class SelfCheck
{
    private const string End = "end", Filtered = "filtered";

    // Prints one word for each promise that is broken, and at last that it got to its end. Plain sh and coreutils, because no
    // language may be installed.
    private const string Script =
        """
        test "$(id -u)" -ge 1000 || echo uid
        test "$(ls /proc | grep -c '^[0-9]*$')" -le 9 || echo processes
        test "$(wc -l < /proc/net/dev)" -le 3 || echo network
        test -z "$(ls -A /home 2>/dev/null)$(ls -A /root 2>/dev/null)" || echo files
        (: > /usr/probe) 2>/dev/null && echo writable-system
        (: > /probe) 2>/dev/null && echo writable-root
        grep -q '^CapEff:.0*$' /proc/self/status || echo capabilities
        grep -q '^NoNewPrivs:.1$' /proc/self/status || echo new-privileges
        (: > /work/probe) 2>/dev/null || echo no-work-folder
        (: < /proc/1/environ) 2>/dev/null && echo first-process
        test -z "$CODELAB_PROBE" || echo environment
        ls /proc/self/fd | grep -v '^[0-3]$' >/dev/null && echo descriptors
        grep -q '^Seccomp:.2$' /proc/self/status && echo filtered
        echo end
        """;

    // The check itself is plain sh; any language's image has that, and Python's is always there for the forker.
    private static readonly Toolbox Probe = new("probe", "python");

    /// <summary>Whether all of it holds, and if not, what does not; the fault when there was no running it.</summary>
    public static async Task<(bool Holds, string Reason, string? Fault)> RunAsync(ISandbox sandbox, CancellationToken cancel)
    {
        var result = await sandbox.RunAsync(
            new()
            {
                Toolbox = Probe,
                Command = ["/bin/sh", "-c", "exec 2>&1; . /dev/stdin"],
                Environment = new Dictionary<string, string> { ["PATH"] = "/usr/bin" },
                Input = Encoding.UTF8.GetBytes(Script),
                Limits = new() { WallTime = TimeSpan.FromSeconds(20), CpuTime = TimeSpan.FromSeconds(10) },
            },
            cancel);
        if (result.Fault is { } fault)
            return (false, fault, fault);

        var words = result.Output.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).ToHashSet();
        if (!words.Remove(End))
            return (false, $"The sandbox's own check did not get to its end: {result.Output.Text.Trim()}.", null);
        if (!words.Remove(Filtered))
            return (false, "Nobody has mapped the system calls of this machine's architecture yet; x64 and arm64 are known.", null);
        return words.Count > 0 ? (false, $"The sandbox does not hold here: {string.Join(", ", words)}.", null) : (true, "", null);
    }
}
