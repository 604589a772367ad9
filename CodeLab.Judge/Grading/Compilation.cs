using System.Formats.Tar;
using CodeLab.Judge.Languages;
using CodeLab.Judge.Sandboxes;

namespace CodeLab.Judge.Grading;

/// <summary>What a compiler made of some files.</summary>
/// <param name="Output">Its files, below <c>/program</c>.</param>
/// <param name="Failure">Why there is no program; null when there is.</param>
/// <param name="Message">What it said either way.</param>
internal sealed record Compilation(FileSet Output, Verdict? Failure, string Message)
{
    private const int OutputBytes = 64 << 20;

    /// <summary>A shell command whose standard output is a tar of what <paramref name="command"/> left in <c>/tmp/out</c>.</summary>
    public static string Packed(string command) => $"mkdir /tmp/out && {{ {command}\n}} >&2 && tar -C /tmp/out -cf - .";

    public static Limits LimitsFor(Language language) => new()
    {
        CpuTime = TimeSpan.FromSeconds(language.CompileLimits.CpuSeconds),
        WallTime = TimeSpan.FromSeconds(language.CompileLimits.WallSeconds),
        MemoryBytes = (long)language.CompileLimits.MemoryMb << 20,
        OutputBytes = OutputBytes,
        FileBytes = OutputBytes,
        Processes = 128,
    };

    public static Compilation Of(SandboxResult result)
    {
        var complaint = FileSet.WithoutFolder(result.Error.Text).Trim();
        return FailureOf(result) is { } failure
            ? new(FileSet.Empty, failure.Verdict, complaint.Length > 0 ? complaint : failure.Message)
            : new(Unpack(result.Output.Bytes), Failure: null, complaint);
    }

    private static (Verdict Verdict, string Message)? FailureOf(SandboxResult result) => result switch
    {
        { Fault: { } fault } => (Verdict.InternalError, fault),
        { Stopped: StopReason.CpuTime or StopReason.WallTime } => (Verdict.CompileError, "Compiling took too long and was stopped."),
        { Stopped: StopReason.Memory } => (Verdict.CompileError, "Compiling used too much memory and was stopped."),
        { Stopped: StopReason.Output } => (Verdict.CompileError, "Compiling made too much output."),
        { ExitCode: not 0 } => (Verdict.CompileError, $"The compiler ended with status {result.ExitCode}."),
        _ => null,
    };

    private static FileSet Unpack(ReadOnlyMemory<byte> tar)
    {
        var files = new List<PlacedFile>();
        using var reader = new TarReader(new MemoryStream(tar.ToArray()));
        while (reader.GetNextEntry() is { } entry)
        {
            var name = entry.Name.StartsWith("./", StringComparison.Ordinal) ? entry.Name[2..] : entry.Name;
            if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile) || !FilePaths.StayInside(name))
                continue;
            using var bytes = new MemoryStream();
            entry.DataStream?.CopyTo(bytes);
            files.Add(new("/program/" + name, bytes.ToArray(), executable: entry.Mode.HasFlag(UnixFileMode.UserExecute)));
        }

        return new(files);
    }
}
