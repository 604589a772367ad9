using CodeLab.Judge.Languages;
using CodeLab.Judge.Sandboxes;

namespace CodeLab.Judge.Grading;

/// <summary>
/// What became of a program that talked to the author's. A program that was told that it is wrong often crashes on the closed pipe,
/// and one that crashed leaves its partner with half an answer, so who ended first decides which of the two is the cause.
/// </summary>
internal static class InteractiveVerdict
{
    private const int BrokenPipe = 128 + 13;

    public static Judgement Of(Language language, Limits limits, SandboxResult program, SandboxResult partner, Judgement judgement)
    {
        if (program.Fault is not null || partner.Fault is not null)
            return new(Verdict.InternalError, program.Fault ?? partner.Fault!, "");
        // One that died of a broken pipe wrote to a partner that was gone.
        if (judgement.Verdict != Verdict.Accepted && (partner.EndedFirst || program is { Stopped: StopReason.None, ExitCode: BrokenPipe }))
            return judgement;

        var (verdict, message) = RunVerdict.Of(language, limits, program);
        return verdict == Verdict.Accepted ? judgement : new(verdict, message, judgement.JudgeMessage);
    }
}
