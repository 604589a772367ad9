using System.Globalization;

namespace CodeLab.Judge.Sandboxes.Docker;

/// <summary>
/// A container for untrusted programs. What protects the host can't be left out: no network, a read-only root, no capabilities, no new
/// privileges, no log, limits on memory, processes and cores.
/// </summary>
internal sealed record ContainerSpec
{
    // What the engine masks by itself, and beyond that the machine's devices: no program needs to know of them.
    private static readonly string[] Masked =
    [
        "/proc/acpi", "/proc/asound", "/proc/interrupts", "/proc/kcore", "/proc/keys", "/proc/latency_stats", "/proc/sched_debug", "/proc/scsi",
        "/proc/timer_list", "/proc/timer_stats", "/sys",
    ];

    public required string Image { get; init; }

    public required IReadOnlyList<string> Command { get; init; }

    /// <summary>The user and group inside and, unless the engine maps users, on the host; never 0.</summary>
    public required int UserId { get; init; }

    public required long MemoryBytes { get; init; }

    public required int Processes { get; init; }

    public double Cores { get; init; } = 1;

    public string WorkingFolder { get; init; } = "/work";

    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>Folders and files of the host shown read-only: where inside, and what.</summary>
    public IReadOnlyDictionary<string, string> ReadOnly { get; init; } = new Dictionary<string, string>();

    /// <summary>Writable folders in memory, which counts as the container's: where inside, and their limits.</summary>
    public IReadOnlyDictionary<string, TmpfsLimits> Writable { get; init; } = new Dictionary<string, TmpfsLimits>();

    /// <summary>A filter of system calls as Docker reads it, in JSON; null for the engine's own.</summary>
    public string? SeccompProfile { get; init; }

    public IReadOnlyDictionary<string, string> Labels { get; init; } = new Dictionary<string, string>();

    public long FileBytes { get; init; } = 16L << 20;

    public int OpenFiles { get; init; } = 256;

    /// <summary>The body of the engine's call that makes it.</summary>
    internal object Request() => UserId <= 0 ? throw new InvalidOperationException("A container of programs never runs as root.") : new
    {
        Image,
        Cmd = Command,
        User = string.Create(CultureInfo.InvariantCulture, $"{UserId}:{UserId}"),
        WorkingDir = WorkingFolder,
        Env = Environment.Select(entry => $"{entry.Key}={entry.Value}"),
        Labels,
        NetworkDisabled = true,
        HostConfig = new
        {
            NetworkMode = "none",
            IpcMode = "private",
            ReadonlyRootfs = true,
            CapDrop = (string[])["ALL"],
            MaskedPaths = Masked,
            SecurityOpt = SecurityOptions(),
            Memory = MemoryBytes,
            MemorySwap = MemoryBytes,
            PidsLimit = Processes,
            NanoCpus = (long)(Cores * 1_000_000_000),
            LogConfig = new { Type = "none" },
            Mounts = ReadOnly.Select(entry => new { Type = "bind", Source = entry.Value, Target = entry.Key, ReadOnly = true }),
            Tmpfs = Writable.ToDictionary(entry => entry.Key, entry => entry.Value.ToString()),
            ShmSize = 4 << 20,
            Ulimits = (object[])[Ulimit("core", 0), Ulimit("nofile", OpenFiles), Ulimit("fsize", FileBytes), Ulimit("memlock", 0), Ulimit("msgqueue", 0)],
        },
    };

    private string[] SecurityOptions() =>
        SeccompProfile is { } profile ? ["no-new-privileges", $"seccomp={profile}"] : ["no-new-privileges"];

    private static object Ulimit(string name, long value) => new { Name = name, Soft = value, Hard = value };
}

/// <summary>How much a writable folder may hold: bytes, and files of any kind, since empty ones cost the kernel's memory.</summary>
internal sealed record TmpfsLimits(long Bytes, int Files)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"size={Bytes},nr_inodes={Files},mode=1777,nosuid,nodev,exec");
}
