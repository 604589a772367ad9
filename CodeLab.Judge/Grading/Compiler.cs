using System.Collections.Concurrent;
using System.Formats.Tar;
using CodeLab.Judge.Languages;
using CodeLab.Judge.Sandboxes;

namespace CodeLab.Judge.Grading;

/// <summary>
/// Compiles in the same sandbox as everything else. The result comes out as a tar stream over the pipe and is unpacked by the
/// judge: no folder of the host is ever writable for a compiler, so no planted link can lead anywhere.
/// </summary>
internal sealed class Compiler(ISandbox sandbox, LanguageCatalog catalog, StagingArea staging)
{
    private const int OutputBytes = 64 << 20;
    private readonly ConcurrentDictionary<string, Lazy<Task<StagedFolder?>>> _drivers = new();

    public async Task<CompileResult> RunAsync(JudgeJob job, InstalledLanguage language, CancellationToken cancel)
    {
        var driver = await DriverAsync(language);
        var harness = job.Tests.OfType<SuiteTest>().FirstOrDefault();
        var command = harness is null ? language.Definition.Compile : language.Definition.Harnesses[harness.Harness].Compile;
        var program = new CompiledProgram(language, job, StagedFolder.Create(staging.Root, job.Files), Output: null, driver);
        if (command is null)
            return new(program, null, "");

        try
        {
            var shell = new CommandTemplate(language, job).Shell(Packed(command), harness?.TestFiles ?? []);
            var result = await CompileAsync(program, shell, cancel);
            if (result.Program is null)
                program.Dispose();
            return result;
        }
        catch
        {
            // Cancelled, or the sandbox could not start: nobody else will remove the files.
            program.Dispose();
            throw;
        }
    }

    private async Task<CompileResult> CompileAsync(CompiledProgram program, IReadOnlyList<string> shell, CancellationToken cancel)
    {
        var run = program.Run(shell, default) with { Limits = CompileLimits(program.Language.Definition), RuntimeMemoryBytes = 0 };
        var result = await sandbox.RunAsync(run, cancel);
        var complaint = result.Error.Text.Replace("/work/", "", StringComparison.Ordinal).Trim();
        return Failure(result) is { } failure
            ? new(Program: null, failure.Verdict, complaint.Length > 0 ? complaint : failure.Message)
            : new(program with { Output = Unpack(result.Output.Bytes) }, null, complaint);
    }

    private static (Verdict Verdict, string Message)? Failure(SandboxResult result) => result switch
    {
        { Fault: { } fault } => (Verdict.InternalError, fault),
        { Stopped: StopReason.CpuTime or StopReason.WallTime } => (Verdict.CompileError, "Compiling took too long and was stopped."),
        { Stopped: StopReason.Memory } => (Verdict.CompileError, "Compiling used too much memory and was stopped."),
        { Stopped: StopReason.Output } => (Verdict.CompileError, "Compiling made too much output."),
        { ExitCode: not 0 } => (Verdict.CompileError, $"The compiler ended with status {result.ExitCode}."),
        _ => null,
    };

    private static string Packed(string command) => $"mkdir /tmp/out && {{ {command}\n}} >&2 && tar -C /tmp/out -cf - .";

    private static Limits CompileLimits(Language language) => new()
    {
        CpuTime = TimeSpan.FromSeconds(language.CompileLimits.CpuSeconds),
        WallTime = TimeSpan.FromSeconds(language.CompileLimits.WallSeconds),
        MemoryBytes = (long)language.CompileLimits.MemoryMb << 20,
        OutputBytes = OutputBytes,
        FileBytes = OutputBytes,
        Processes = 128,
    };

    private StagedFolder Unpack(ReadOnlyMemory<byte> tar)
    {
        var files = new List<(string, ReadOnlyMemory<byte>)>();
        using var reader = new TarReader(new MemoryStream(tar.ToArray()));
        while (reader.GetNextEntry() is { } entry)
        {
            var name = entry.Name.StartsWith("./", StringComparison.Ordinal) ? entry.Name[2..] : entry.Name;
            if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile) || !FilePaths.StayInside(name))
                continue;
            using var bytes = new MemoryStream();
            entry.DataStream?.CopyTo(bytes);
            files.Add((name, bytes.ToArray()));
        }

        return StagedFolder.Create(staging.Root, files);
    }

    private async Task<StagedFolder?> DriverAsync(InstalledLanguage language)
    {
        var once = _drivers.GetOrAdd(language.Definition.Id, _ => new(() => MakeDriverAsync(language)));
        try
        {
            return await once.Value;
        }
        catch
        {
            // One bad moment must not stand until the next start; the next job tries again.
            _drivers.TryRemove(new(language.Definition.Id, once));
            throw;
        }
    }

    private async Task<StagedFolder?> MakeDriverAsync(InstalledLanguage language)
    {
        var files = catalog.ReadDriverFiles(language.Definition);
        if (files.Count == 0)
            return null;

        var sources = StagedFolder.Create(staging.Root, files);
        if (language.Definition.CompileDriver is not { } command)
            return sources;

        using (sources)
        {
            var job = new JudgeJob { Id = Guid.Empty, Language = language.Definition.Id, Files = files, Tests = [] };
            var program = new CompiledProgram(language, job, sources, Output: null, Driver: null);
            var run = program.Run(new CommandTemplate(language, job).Shell(Packed(command), []), default)
                with { Limits = CompileLimits(language.Definition) };
            var result = await sandbox.RunAsync(run, CancellationToken.None);
            return Failure(result) is { } failure
                ? throw new InvalidOperationException($"The driver of {language.Definition.Name} does not compile: {failure.Message} {result.Error.Text}")
                : Unpack(result.Output.Bytes);
        }
    }
}

/// <summary>A program, or why there is none; and what the compiler said either way.</summary>
internal sealed record CompileResult(CompiledProgram? Program, Verdict? Failure, string Message);
