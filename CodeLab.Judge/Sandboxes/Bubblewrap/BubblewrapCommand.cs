using System.Globalization;

namespace CodeLab.Judge.Sandboxes.Bubblewrap;

/// <summary>
/// The command line of one sandbox: empty environment, own user, network, processes and root; only <c>/usr</c>, a few files of
/// <c>/etc</c> and the program to be seen, all of it read-only; <c>/work</c>, <c>/tmp</c> and <c>/dev/shm</c> writable, small and gone
/// afterwards. The order of the arguments is the order of the mounts, and later ones cover earlier ones.
/// </summary>
internal static class BubblewrapCommand
{
    /// <summary>The descriptor on which bwrap tells the host's number of the sandbox's first process.</summary>
    public const int StatusDescriptor = 7;

    /// <summary>The descriptor from which bwrap reads the filter of system calls.</summary>
    public const int FilterDescriptor = 8;

    public static IEnumerable<string> Build(BubblewrapOptions options, SandboxRun run, int? user, bool filtered)
    {
        // Never as root: bwrap run by uid 0 leaves all capabilities inside, whatever --uid says.
        if (user is int id)
            foreach (var part in RunAs(id)) yield return part;

        yield return options.Program;
        foreach (var part in Namespaces()) yield return part;
        if (filtered)
            foreach (var part in (string[])["--seccomp", Text(FilterDescriptor)]) yield return part;
        foreach (var part in SystemFiles(run)) yield return part;
        foreach (var part in Program(run)) yield return part;
        foreach (var (name, value) in run.Environment)
            foreach (var part in (string[])["--setenv", name, value]) yield return part;

        // Last: the root itself is a tmpfs without a size and would take files of any number.
        foreach (var part in (string[])["--chdir", "/work", "--remount-ro", "/", "--"]) yield return part;

        // Inside, where the count of processes starts at this sandbox.
        foreach (var part in ResourceLimits(run)) yield return part;
        foreach (var part in run.Command) yield return part;
    }

    private static IEnumerable<string> RunAs(int user) =>
        ["/usr/bin/setpriv", "--reuid", Text(user), "--regid", Text(user), "--clear-groups", "--no-new-privs"];

    private static IEnumerable<string> Namespaces() =>
    [
        "--unshare-all", "--unshare-user", "--disable-userns", "--uid", "1000", "--gid", "1000", "--hostname", "codelab",
        "--cap-drop", "ALL", "--die-with-parent", "--new-session", "--clearenv",
        "--json-status-fd", Text(StatusDescriptor),
    ];

    private static IEnumerable<string> SystemFiles(SandboxRun run) =>
    [
        "--ro-bind", "/usr", "/usr",
        "--symlink", "usr/bin", "/bin", "--symlink", "usr/sbin", "/sbin",
        "--symlink", "usr/lib", "/lib", "--symlink", "usr/lib64", "/lib64",
        "--ro-bind-try", "/etc/ld.so.cache", "/etc/ld.so.cache",
        "--ro-bind-try", "/etc/alternatives", "/etc/alternatives",
        .. run.Visible.SelectMany(path => (string[])["--ro-bind-try", path, path]),
        "--dev", "/dev", .. SmallTmpfs("/dev/shm", 4 << 20), "--remount-ro", "/dev",
        .. SmallTmpfs("/tmp", run.Limits.FileBytes), .. SmallTmpfs("/work", run.Limits.FileBytes),

        // /proc/1 is bwrap's own init and has the student's uid: its memory could be written through it.
        "--proc", "/proc", "--perms", "0000", "--tmpfs", "/proc/1", "--remount-ro", "/proc/1",
    ];

    private static IEnumerable<string> Program(SandboxRun run)
    {
        foreach (var file in run.Work?.Files ?? [])
            foreach (var part in (string[])["--ro-bind", Path.Combine(run.Work!.Path, file), $"/work/{file}"]) yield return part;
        foreach (var (inside, folder) in run.Folders)
            foreach (var part in (string[])["--ro-bind", folder.Path, inside]) yield return part;
    }

    private static IEnumerable<string> ResourceLimits(SandboxRun run)
    {
        var limits = run.Limits;
        return
        [
            "/usr/bin/prlimit",
            $"--cpu={Text((long)Math.Ceiling(limits.CpuTime.TotalSeconds) + 1)}",
            $"--data={Text(limits.MemoryBytes + run.RuntimeMemoryBytes)}",
            $"--nproc={Text(limits.Processes)}",
            $"--fsize={Text(limits.FileBytes)}",
            "--nofile=256", "--core=0", "--memlock=0", "--msgqueue=0", "--nice=0", "--rtprio=0",
            // Every thread of Node reserves the soft limit: 8 MiB is what it expects.
            "--stack=8388608:67108864",
            "--",
        ];
    }

    private static IEnumerable<string> SmallTmpfs(string path, long bytes) =>
        ["--size", Text(bytes), "--perms", "1777", "--tmpfs", path];

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
