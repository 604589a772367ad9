namespace CodeLab.Judge.Sandboxes.Cgroups;

/// <summary>Where groups are made and what their files are called: version 2 where its controllers are ours to give, else version 1.</summary>
internal sealed record GroupLayout(string Description, string Memory, string Processes, string Time, bool IsUnified)
{
    private const string Own = "/proc/self/cgroup", Mounts = "/proc/self/mountinfo";
    private static readonly string[] Wanted = ["memory", "pids", "cpuacct"];

    /// <summary>The folders below which groups lie; the same one three times in version 2.</summary>
    public IEnumerable<string> Roots => new[] { Memory, Processes, Time }.Distinct();

    public static GroupLayout? Find(out string reason)
    {
        var mounts = GroupMount.Read(File.ReadAllLines(Mounts));
        var own = File.ReadAllLines(Own).Select(line => line.Split(':', 3)).ToList();
        var layout = Unified(mounts, own) ?? Classic(mounts, own);
        reason = layout is null ? "This machine delegates no control groups for memory, processes and time to the server." : "";
        return layout;
    }

    /// <summary>The counts of the groups that a process is in; null where this server can't see them.</summary>
    public static GroupCounters? CountersOf(int process)
    {
        var mounts = GroupMount.Read(File.ReadAllLines(Mounts));
        var groups = File.ReadAllLines($"/proc/{process}/cgroup").Select(line => line.Split(':', 3)).ToList();
        try
        {
            if (ClassicFolders(mounts, groups, ["memory", "cpuacct"]) is [var memory, var time])
                return new ClassicCounters(memory, time);
            return UnifiedFolder(mounts, groups) is { } folder ? new UnifiedCounters(folder) : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Not of the hierarchy that is mounted here, or not ours to see.
            return null;
        }
    }

    public RunGroup Make(string name)
    {
        var folders = new[] { Memory, Processes, Time }.Select(root => Path.Combine(root, name)).ToArray();
        foreach (var folder in folders.Distinct())
        {
            Directory.CreateDirectory(folder);
            if (IsUnified)
                Delegate(Path.GetDirectoryName(folder)!);
        }

        return IsUnified ? new UnifiedGroup(folders[0]) : new ClassicGroup(folders[0], folders[1], folders[2]);
    }

    /// <summary>A group's folder is removed by one call, files and all, and only while nothing runs in it.</summary>
    public static void RemoveGroup(string folder)
    {
        try
        {
            if (Directory.Exists(folder))
                Directory.Delete(folder);
        }
        catch (IOException)
        {
            // Something of it still ends; the next start of a server removes it.
        }
    }

    // In version 2 a group with processes can't have groups with limits below it, so the server first moves to a leaf of its own.
    private static GroupLayout? Unified(IReadOnlyList<GroupMount> mounts, List<string[]> own)
    {
        if (UnifiedFolder(mounts, own) is not { } root)
            return null;
        try
        {
            var leaf = Directory.CreateDirectory(Path.Combine(root, "codelab-server"));
            File.WriteAllText(Path.Combine(leaf.FullName, "cgroup.procs"), "0");
            Delegate(root);
            return new("control groups, version 2", root, root, root, IsUnified: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Not delegated to us: version 1 may be.
            return null;
        }
    }

    // Null where version 2 does not count memory: version 1 may.
    private static string? UnifiedFolder(IReadOnlyList<GroupMount> mounts, List<string[]> groups)
    {
        if (mounts.FirstOrDefault(mount => mount.IsUnified) is not { } mount || groups.Find(line => line[1].Length == 0) is not { } line)
            return null;
        var folder = mount.Folder(line[2]);
        var controllers = Path.Combine(folder, "cgroup.controllers");
        return File.Exists(controllers) && File.ReadAllText(controllers).Split(' ', '\n').Contains("memory") ? folder : null;
    }

    private static void Delegate(string folder) =>
        File.WriteAllText(Path.Combine(folder, "cgroup.subtree_control"), "+memory +pids +cpu");

    private static GroupLayout? Classic(IReadOnlyList<GroupMount> mounts, List<string[]> own) =>
        ClassicFolders(mounts, own, Wanted) is [var memory, var processes, var time]
            ? new("control groups, version 1", memory, processes, time, IsUnified: false)
            : null;

    // Null unless every controller has a hierarchy.
    private static List<string>? ClassicFolders(IReadOnlyList<GroupMount> mounts, List<string[]> groups, IEnumerable<string> controllers)
    {
        var folders = new List<string>();
        foreach (var controller in controllers)
        {
            var mount = mounts.FirstOrDefault(mount => mount.Controllers.Contains(controller));
            var line = groups.Find(line => line[1].Split(',').Contains(controller));
            if (mount is null || line is null)
                return null;
            folders.Add(mount.Folder(line[2]));
        }

        return folders;
    }
}

/// <summary>One line of <c>/proc/self/mountinfo</c> that mounts control groups.</summary>
internal sealed record GroupMount(string Root, string Point, bool IsUnified, IReadOnlyList<string> Controllers)
{
    // "36 35 98:0 /root /point options … - type source superoptions": what follows " - " has no fixed place before it.
    public static IReadOnlyList<GroupMount> Read(IEnumerable<string> lines)
    {
        var mounts = new List<GroupMount>();
        foreach (var line in lines)
        {
            var halves = line.Split(" - ", 2);
            if (halves.Length < 2)
                continue;
            var (before, after) = (halves[0].Split(' '), halves[1].Split(' '));
            if (after[0] is "cgroup" or "cgroup2")
                mounts.Add(new(before[3], before[4], after[0] == "cgroup2", after[2].Split(',')));
        }

        return mounts;
    }

    /// <summary>Where a group of this hierarchy lies; the mount may show only a part of it.</summary>
    public string Folder(string group)
    {
        var below = group.StartsWith(Root, StringComparison.Ordinal) ? group[Root.Length..] : group;
        return Path.Combine(Point, below.TrimStart('/'));
    }
}
