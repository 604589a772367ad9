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

    private static readonly TimeSpan Noticing = TimeSpan.FromMilliseconds(100);

    public static Judgement Of(Language language, Limits limits, SandboxResult program, SandboxResult partner, Judgement judgement)
    {
        if (program.Fault is not null || partner.Fault is not null)
            return new(Verdict.InternalError, program.Fault ?? partner.Fault!, "");
        if (judgement.Verdict != Verdict.Accepted && EndedBefore(partner, program))
            return judgement;

        var (verdict, message) = RunVerdict.Of(language, limits, program);
        return verdict == Verdict.Accepted ? judgement : new(verdict, message, judgement.JudgeMessage);
    }

    // A program that was stopped had ended for its partner a moment before its end was noted.
    // One that died of a broken pipe wrote to a partner that was gone; two clocks need not be asked.
    private static bool EndedBefore(SandboxResult partner, SandboxResult program) =>
        program is { Stopped: StopReason.None, ExitCode: BrokenPipe }
        || partner.WallTime + (program.Stopped == StopReason.None ? TimeSpan.Zero : Noticing) <= program.WallTime;
}
