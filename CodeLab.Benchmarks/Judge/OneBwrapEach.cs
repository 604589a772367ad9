using CodeLab.Judge.Languages;
using CodeLab.Judge.Sandboxes;
using CodeLab.Judge.Sandboxes.Linux;
using CodeLab.Judge.Sandboxes.Seccomp;

namespace CodeLab.Benchmarks.Judge;

/// <summary>What most judges do: one bwrap with a filter of system calls around one interpreter, for each test anew.</summary>
internal sealed class OneBwrapEach
{
    private const string Someone = "64999";
    private readonly string _filter;
    private readonly IReadOnlyList<string> _command;

    public OneBwrapEach(StagingArea staging, StagedFolder program, IReadOnlyList<string> inside, Language language)
    {
        _filter = Path.Combine(staging.Root, "bench-filter");
        File.WriteAllBytes(_filter, SeccompFilter.ForThisMachine() ?? []);
        _command =
        [
            .. Native.IsRoot ? (string[])["/usr/bin/setpriv", "--reuid", Someone, "--regid", Someone, "--clear-groups"] : [],
            "/usr/bin/bwrap", "--unshare-all", "--die-with-parent", "--new-session", "--clearenv", "--uid", "1000", "--gid", "1000",
            "--ro-bind", "/usr", "/usr", "--symlink", "usr/bin", "/bin", "--symlink", "usr/lib", "/lib", "--symlink", "usr/lib64", "/lib64",
            "--ro-bind-try", "/etc/ld.so.cache", "/etc/ld.so.cache",
            .. language.Visible.SelectMany(path => (string[])["--ro-bind-try", path, path]),
            "--dev", "/dev", "--proc", "/proc", "--size", "16777216", "--tmpfs", "/tmp", "--ro-bind", program.Path, "/program",
            "--chdir", "/tmp", "--seccomp", "3", "--", .. inside,
        ];
    }

    public void Run(string input, string expected)
    {
        using var filter = File.OpenHandle(_filter);
        BareProcess.Run(_command, input, expected, new Descriptor((int)filter.DangerousGetHandle(), owned: false));
    }
}
