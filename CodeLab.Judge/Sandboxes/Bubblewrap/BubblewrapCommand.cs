using System.Globalization;
using CodeLab.Judge.Sandboxes.Cells;

namespace CodeLab.Judge.Sandboxes.Bubblewrap;

/// <summary>
/// The command line of one room: empty environment, own user, network, processes and root; only <c>/usr</c>, a few files of
/// <c>/etc</c> and the toolbox to be seen, all of it read-only. What is writable, each cell brings for itself. The order of the
/// arguments is the order of the mounts, and later ones cover earlier ones.
/// </summary>
internal static class BubblewrapCommand
{
    private static readonly string[] Devices = ["/dev/null", "/dev/zero", "/dev/full", "/dev/random", "/dev/urandom"];

    private const string Forker = "/judge/forker.py", Filter = "/judge/filter", Linker = "/etc/ld.so.cache";

    /// <summary>The files of a room, which travel by descriptor: what the room can tell of its mounts names no path of the host.</summary>
    public static IReadOnlyList<PlacedFile> Files(Toolbox toolbox, byte[] filter) =>
    [
        new(Forker, ForkerProgram.Bytes),
        new(Filter, filter),
        .. File.Exists(Linker) ? (PlacedFile[])[new(Linker, File.ReadAllBytes(Linker))] : [],
        .. toolbox.Driver.Files,
    ];

    /// <summary>Its files are read from descriptors that count from <paramref name="firstFile"/> on.</summary>
    public static IReadOnlyList<string> Build(BubblewrapOptions options, Toolbox toolbox, IReadOnlyList<PlacedFile> files, int firstFile, int? user) =>
    [
        // Never as root: bwrap run by uid 0 leaves all capabilities inside, whatever --uid says.
        .. user is int id ? RunAs(id) : [],
        options.Program,
        "--unshare-all", "--uid", "1000", "--gid", "1000", "--hostname", "codelab", 
        // For the forker, in here alone: it changes name spaces when it makes cells. No program ever has them.
        "--cap-drop", "ALL", "--cap-add", "CAP_SYS_ADMIN", "--cap-add", "CAP_SYS_PTRACE",
        "--die-with-parent", "--new-session", "--as-pid-1", "--clearenv",
        .. SystemFiles(toolbox),
        .. files.SelectMany((file, index) => (string[])["--perms", "0555", "--file", Text(firstFile + index), file.Path]),
        "--setenv", "LANG", "C.UTF-8", "--setenv", "PATH", "/usr/bin", "--setenv", "HOME", "/tmp",
        "--setenv", "PYTHONUTF8", "1", "--setenv", "PYTHONDONTWRITEBYTECODE", "1",

        // Last: the root itself is a tmpfs without a size and would take files of any number.
        "--chdir", "/", "--remount-ro", "/", "--",

        // Limits that are the same for every run; the others are set when the run is known.
        "/usr/bin/prlimit", "--nofile=256", "--core=0", "--memlock=0", "--msgqueue=0", "--nice=0", "--rtprio=0",
        // Every thread of Node reserves the soft limit: 8 MiB is what it expects.
        "--stack=8388608:67108864",
        options.Python, "-u", Forker, ForkerProgram.Argument(Filter, toolbox, ["/usr", .. VisibleFolders(toolbox)], container: null),
    ];

    private static string[] RunAs(int user) =>
        ["/usr/bin/setpriv", "--reuid", Text(user), "--regid", Text(user), "--clear-groups", "--no-new-privs"];

    private static IEnumerable<string> VisibleFolders(Toolbox toolbox) =>
        ((IEnumerable<string>)["/etc/alternatives", .. toolbox.Visible]).Where(Directory.Exists);

    private static IEnumerable<string> SystemFiles(Toolbox toolbox) =>
    [
        "--ro-bind", "/usr", "/usr",
        "--symlink", "usr/bin", "/bin", "--symlink", "usr/sbin", "/sbin",
        "--symlink", "usr/lib", "/lib", "--symlink", "usr/lib64", "/lib64",
        .. VisibleFolders(toolbox).Concat(toolbox.Visible.Where(File.Exists)).SelectMany(path => (string[])["--ro-bind", path, path]),
        // Not --dev: for its terminals bwrap would take another user name space, in which the forker may change nothing. Cells have
        // terminals of their own.
        .. Devices.SelectMany(device => (string[])["--dev-bind", device, device]),
        "--symlink", "/proc/self/fd", "/dev/fd", "--symlink", "/proc/self/fd/0", "/dev/stdin",
        "--symlink", "/proc/self/fd/1", "/dev/stdout", "--symlink", "/proc/self/fd/2", "/dev/stderr",
        "--symlink", "pts/ptmx", "/dev/ptmx", "--dir", "/dev/pts",
        "--proc", "/proc",

        // Where cells mount their own, and an empty one; nothing is ever written here.
        "--dir", "/dev/shm", "--dir", "/tmp", "--dir", "/work", "--dir", "/program", "--dir", "/check", "--dir", "/judge/empty",
    ];

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
