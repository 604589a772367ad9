using CodeLab.Judge.Languages;
using CodeLab.Judge.Sandboxes;

namespace CodeLab.Judge.Grading;

/// <summary>A program ready to run: its sources, what compiling made of them, and its language's toolbox.</summary>
internal sealed record CompiledProgram(InstalledLanguage Language, JudgeJob Job, Toolbox Toolbox, FileSet Files)
{
    public SandboxRun Run(IReadOnlyList<string> command, ReadOnlyMemory<byte> input) => new()
    {
        Toolbox = Toolbox,
        Command = command,
        Environment = Language.Definition.Environment,
        Files = Files,
        Input = input,
        Limits = Job.Limits,
        RuntimeMemoryBytes = (long)Language.Definition.RuntimeMemoryMb << 20,
    };
}
