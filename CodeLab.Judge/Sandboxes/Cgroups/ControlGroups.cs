using System.Collections.Concurrent;
using System.Globalization;

namespace CodeLab.Judge.Sandboxes.Cgroups;

/// <summary>
/// The control groups of this server's runs: one per cell, used again. A process joins its group by writing "0" into the group's
/// task file, which the judge opened for it: moving somebody else would cost the kernel milliseconds.
/// </summary>
internal sealed class ControlGroups : IDisposable
{
    private const string Prefix = "codelab-";
    private readonly ConcurrentBag<RunGroup> _free = [];
    private readonly GroupLayout _layout;
    private readonly string _name = $"{Prefix}{Environment.ProcessId}-{Guid.NewGuid():n}";
    private int _made;

    private ControlGroups(GroupLayout layout) => _layout = layout;

    /// <summary>Null, and the reason, where this server may not make groups.</summary>
    public static ControlGroups? Find(out string reason)
    {
        if (GroupLayout.Find(out reason) is not { } layout)
            return null;
        var groups = new ControlGroups(layout);
        try
        {
            groups.RemoveLeftovers();
            groups._free.Add(groups.Make());
            return groups;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            reason = fault.Message;
            groups.Dispose();
            return null;
        }
    }

    public string Description => _layout.Description;

    public RunGroup Take()
    {
        while (_free.TryTake(out var group))
        {
            if (group.Exists)
                return group;
            group.Dispose(); // Somebody cleaned up behind our back.
        }

        return Make();
    }

    /// <summary>Takes a group back in which nothing runs any more.</summary>
    public void Return(RunGroup group) => _free.Add(group);

    public void Dispose()
    {
        while (_free.TryTake(out var group))
            group.Dispose();
        foreach (var root in _layout.Roots)
            RemoveEmpty(Path.Combine(root, _name));
    }

    private RunGroup Make()
    {
        var number = Interlocked.Increment(ref _made).ToString(CultureInfo.InvariantCulture);
        return _layout.Make(Path.Combine(_name, number));
    }

    // A server that was killed could not remove its groups; they are empty by now, since its sandboxes died with it.
    private void RemoveLeftovers()
    {
        foreach (var folder in _layout.Roots.Where(Directory.Exists).SelectMany(root => Directory.EnumerateDirectories(root, Prefix + "*")))
        {
            if (!Directory.Exists($"/proc/{Path.GetFileName(folder).Split('-')[1]}"))
                RemoveEmpty(folder);
        }
    }

    private static void RemoveEmpty(string folder)
    {
        if (!Directory.Exists(folder))
            return;
        foreach (var inner in Directory.EnumerateDirectories(folder))
            GroupLayout.RemoveGroup(inner);
        GroupLayout.RemoveGroup(folder);
    }
}
