using System.Text;
using CodeLab.Judge.Sandboxes;

namespace CodeLab.Judge.Grading;

/// <summary>
/// An author's checker, compiled, that is run in a sandbox of its own: what is expected lies there, the student's program never
/// does. It is called as Kattis calls its validators, <c>checker input expected feedback-folder</c>, with the output on its
/// standard input.
/// </summary>
internal sealed class ProgramChecker(ISandbox sandbox, CompiledProgram program)
{
    /// <summary>What a checker may use of its own, whatever the challenge's limits.</summary>
    public static readonly Limits Limits = new()
    {
        CpuTime = TimeSpan.FromSeconds(10),
        WallTime = TimeSpan.FromSeconds(30),
        MemoryBytes = 512L << 20,
    };

    // Four texts with zero bytes between them: said, teammessage.txt, complained, judgemessage.txt.
    private const string Tell =
        """
        part() { head -c 8192 "$1" 2>/dev/null; printf '\0'; }
        tell() { part /tmp/said; part /tmp/feedback/teammessage.txt; part /tmp/complaint; part /tmp/feedback/judgemessage.txt; }
        mkdir /tmp/feedback
        """;

    private const string Check =
        Tell + """

        "$@" /check/input /check/expected /tmp/feedback/ </check/output >/tmp/said 2>/tmp/complaint
        status=$?
        tell
        exit $status
        """;

    // Its standard output is the student's standard input, so what it has to say goes to standard error.
    private const string Talk =
        Tell + """

        "$@" /check/input /check/expected /tmp/feedback/ 2>/tmp/complaint
        status=$?
        tell >&2
        exit $status
        """;

    public async Task<Judgement> CheckAsync(TestCase test, ReadOnlyMemory<byte> output, CancellationToken cancel)
    {
        var result = await sandbox.RunAsync(Prepare(Check, FilesOf(test, output)), cancel);
        return Judgement.Of(result, result.Output.Text.Split('\0'));
    }

    /// <summary>Lets the student's program and this one talk to each other; what either did, and what this one decided.</summary>
    public async Task<(SandboxResult Program, SandboxResult Partner, Judgement Judgement)> TalkAsync(
        SandboxRun student, TestCase test, CancellationToken cancel)
    {
        var partner = Prepare(Talk, FilesOf(test, output: null)) with { Limits = Limits with { WallTime = student.Limits.WallTime + Limits.WallTime } };
        var (ran, judged) = await sandbox.RunPairAsync(student, partner, cancel);
        return (ran, judged, Judgement.Of(judged, judged.Error.Text.Split('\0')));
    }

    private SandboxRun Prepare(string script, FileSet files)
    {
        var command = new CommandTemplate(program.Language, program.Job).Arguments(program.Language.Definition.Run);
        var run = program.Run(["/bin/sh", "-c", script, "checker", .. command], default);
        return run with { Files = run.Files.And(files) };
    }

    private static FileSet FilesOf(TestCase test, ReadOnlyMemory<byte>? output)
    {
        var (input, expected) = TestTexts.Of(test);
        List<PlacedFile> files = [new("/check/input", Encoding.UTF8.GetBytes(input)), new("/check/expected", Encoding.UTF8.GetBytes(expected))];
        if (output is { } bytes)
            files.Add(new("/check/output", bytes));
        return new(files);
    }
}
