using CodeLab.Judge.Sandboxes.Cells;
using CodeLab.Judge.Sandboxes.Cgroups;
using CodeLab.Judge.Sandboxes.Linux;

namespace CodeLab.Judge.Sandboxes.Bubblewrap;

/// <summary>One bwrap with a forker in it: everything a cell shares with the cells before and after it.</summary>
internal sealed class BubblewrapRoom : IRoom
{
    /// <summary>The descriptor of its first file; the others follow.</summary>
    public const int FirstFile = 3;

    private const int ComplaintBytes = 4096;
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(30), LongestEnd = TimeSpan.FromSeconds(5);
    private readonly Descriptor _control, _errors;
    private readonly ControlGroups? _groups;
    private readonly int _process;

    public BubblewrapRoom(IReadOnlyList<string> command, IReadOnlyList<PlacedFile> files, int? user, ControlGroups? groups)
    {
        (User, _groups) = (user, groups);
        var (control, theirs) = Native.PacketPair();
        var (errors, sink) = Native.Pipe();
        (_control, _errors) = (control, errors);
        Native.NeverBlock(errors);
        var contents = files.Select(file => Native.MemoryFile(file.Bytes.Span)).ToList();
        using (theirs)
        using (sink)
            _process = Spawn.Start(command, [theirs, sink, sink, .. contents]);
        contents.ForEach(content => content.Dispose());

        if (Native.WaitToRead(_control, LongestStart) && Native.Read(_control, stackalloc byte[1]) == 1)
            return;
        var complaint = Complaint();
        Dispose();
        throw new SandboxFault(complaint);
    }

    public int? User { get; }

    public CellOrder OrderFor(SandboxRun run) => CellOrder.For(run);

    public Cell Make(SandboxRun run, (CellStreams Ours, CellStreams Theirs) streams)
    {
        var (cell, given) = Cell.Begin(OrderFor(run), streams, _groups is null ? new WatchedUsage() : new GroupUsage(_groups), User);
        try
        {
            cell.Send(_control, given);
            return cell;
        }
        catch (System.ComponentModel.Win32Exception fault)
        {
            cell.Dispose();
            throw new SandboxFault($"{fault.Message}: {Complaint()}");
        }
    }

    public string Complaint()
    {
        Span<byte> text = stackalloc byte[ComplaintBytes];
        var count = Native.Read(_errors, text);
        return count > 0 ? System.Text.Encoding.UTF8.GetString(text[..count]).Trim() : "The sandbox ended without a word.";
    }

    // The forker ends when its socket closes, and its namespace and bwrap with it.
    public void Dispose()
    {
        _control.Dispose();
        if (!ReadToTheEnd())
            Native.Kill(_process);
        _errors.Dispose();
        Native.Reap(_process);
    }

    // False when the end did not come in time. What it still had to say nobody asked for.
    private bool ReadToTheEnd()
    {
        Span<byte> unread = stackalloc byte[ComplaintBytes];
        while (Native.WaitToRead(_errors, LongestEnd))
        {
            if (Native.Read(_errors, unread) <= 0)
                return true;
        }

        return false;
    }
}
