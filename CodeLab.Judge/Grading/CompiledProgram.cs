using CodeLab.Judge.Languages;
using CodeLab.Judge.Sandboxes;

namespace CodeLab.Judge.Grading;

/// <summary>A program ready to run: its sources, what compiling made of them, and the language's own driver.</summary>
internal sealed record CompiledProgram(
    InstalledLanguage Language, JudgeJob Job, StagedFolder Sources, StagedFolder? Output, StagedFolder? Driver) : IDisposable
{
    public void Dispose()
    {
        Sources.Dispose();
        Output?.Dispose();
    }

    public SandboxRun Run(IReadOnlyList<string> command, ReadOnlyMemory<byte> input) => new()
    {
        Command = command,
        Environment = Language.Definition.Environment,
        Visible = Language.Definition.Visible,
        Work = Sources,
        Folders = Folders(),
        Input = input,
        Limits = Job.Limits,
        RuntimeMemoryBytes = (long)Language.Definition.RuntimeMemoryMb << 20,
    };

    private Dictionary<string, StagedFolder> Folders()
    {
        var folders = new Dictionary<string, StagedFolder>();
        if (Output is not null)
            folders["/program"] = Output;
        if (Driver is not null)
            folders["/driver"] = Driver;
        return folders;
    }
}
