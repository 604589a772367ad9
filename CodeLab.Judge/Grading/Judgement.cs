using CodeLab.Judge.Sandboxes;

namespace CodeLab.Judge.Grading;

/// <summary>What an author's program decided.</summary>
/// <param name="Verdict">Right, wrong, or an internal error where the program itself failed.</param>
/// <param name="Message">For the student.</param>
/// <param name="JudgeMessage">For those who teach.</param>
internal sealed record Judgement(Verdict Verdict, string Message, string JudgeMessage)
{
    public const string CheckerFailed = "The challenge's own checker failed. Your program is not to blame; your teacher is shown why.";
    private const int Right = 0, Wrong = 1, KattisRight = 42, KattisWrong = 43;

    /// <summary>
    /// Reads status and words. 0 and 42 are right, 43 is wrong. 1 is wrong too, unless the program complained on standard error:
    /// that is how most languages end a program that crashed, and a crash is never blamed on the student.
    /// </summary>
    public static Judgement Of(SandboxResult result, string[] sections)
    {
        var (said, team, complaint, judge) = (Section(sections, 0), Section(sections, 1), Section(sections, 2), Section(sections, 3));
        var forTeachers = string.Join('\n', new[] { complaint, judge }.Where(part => part.Length > 0));
        if (result is { Fault: { } fault })
            return new(Verdict.InternalError, fault, "");
        if (result.Stopped != StopReason.None)
            return new(Verdict.InternalError, CheckerFailed, $"The checker was stopped for its {Reason(result.Stopped)}.\n{forTeachers}".TrimEnd());

        return result.ExitCode switch
        {
            Right or KattisRight => new(Verdict.Accepted, "", forTeachers),
            KattisWrong => new(Verdict.WrongAnswer, team.Length > 0 ? team : "The output is not right.", forTeachers),
            Wrong when complaint.Length == 0 => new(Verdict.WrongAnswer, Student(said, team), forTeachers),
            var status => new(Verdict.InternalError, CheckerFailed, $"The checker ended with status {status}.\n{forTeachers}".TrimEnd()),
        };
    }

    private static string Student(string said, string team) =>
        said.Length + team.Length > 0 ? string.Join('\n', new[] { said, team }.Where(part => part.Length > 0)) : "The output is not right.";

    private static string Section(string[] sections, int at) => at < sections.Length ? sections[at].Trim() : "";

    private static string Reason(StopReason reason) => reason switch
    {
        StopReason.CpuTime => "CPU time",
        StopReason.WallTime => "time on the clock",
        StopReason.Memory => "memory",
        _ => "output",
    };
}
