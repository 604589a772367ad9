using CodeLab.Domain.Results;

namespace CodeLab.Domain.Challenges;

/// <summary>Why something about challenges, drafts, runs or submissions is refused.</summary>
public static class ChallengeProblems
{
    public static readonly Problem NotFound =
        new(ProblemKind.NotFound, "NOT_FOUND", "There is no such challenge, or it is not for you to see.");

    public static readonly Problem Archived =
        new(ProblemKind.Conflict, "CHALLENGE_ARCHIVED", "This challenge has been taken out of use. Your earlier submissions are kept.");

    public static readonly Problem NoSubmission =
        new(ProblemKind.NotFound, "NOT_FOUND", "There is no such submission, or it is not yours.");

    public static readonly Problem CodeTooLarge =
        new(ProblemKind.TooLarge, "CODE_TOO_LARGE", "The code is larger than 1 MiB. Shorten it; nothing was changed.");

    public static readonly Problem NoCode = Problem.Field("code", "There is no code. Write some, then try again.");

    public static readonly Problem NoDraft = Problem.Field("code", "The draft has no 'code'. An empty text is one.");

    public static readonly Problem NulInCode =
        Problem.Field("code", "The code holds a NUL character. Remove it; usually it comes from pasting something that is not text.");

    public static readonly Problem StillQueued =
        new(ProblemKind.TooMany, "TOO_MANY_REQUESTS", "You already have programs waiting for the judge. Wait for their verdicts, then try again.")
        {
            RetryAfter = TimeSpan.FromSeconds(3),
        };

    public static readonly Problem JudgeFull =
        new(ProblemKind.Unavailable, "JUDGE_BUSY", "The judge's queue is full. Your code is kept; try again in a minute.");

    public static readonly Problem JudgeStopping =
        new(ProblemKind.Unavailable, "JUDGE_STOPPING", "The server is being restarted. Your code is kept; try again in a minute.")
        {
            RetryAfter = TimeSpan.FromSeconds(30),
        };

    public static readonly Problem NotYourSubmission =
        new(ProblemKind.Forbidden, "FORBIDDEN", "Only who handed a submission in can cancel it.");

    public static readonly Problem AlreadyEnded =
        new(ProblemKind.Conflict, "SUBMISSION_ENDED", "This submission has its verdict already, or was cancelled before. Nothing was changed.");

    public static Problem JudgeNotReady(string reason) =>
        new(ProblemKind.Unavailable, "JUDGE_NOT_READY", $"The judge runs no code on this machine now. Your code is kept. {reason}");

    public static Problem UnknownLanguage(string language) =>
        Problem.Field("language", $"'{language}' is not a language of this challenge.");

    public static Problem LanguageNotInstalled(string name) =>
        new(ProblemKind.Unavailable, "LANGUAGE_NOT_INSTALLED", $"{name} is not installed on this machine. Ask your teacher, or choose another language.");

    public static readonly Problem NothingToRun = new(ProblemKind.Invalid, "NOTHING_TO_RUN",
        "This challenge is judged by private tests of its own, so there is nothing to run here. Submit to have them run.");

    public static readonly Problem FromPackage = new(ProblemKind.Conflict, "CHALLENGE_FROM_PACKAGE",
        "This challenge came with a content package. Change the package, or make a challenge of your own.");

    public static readonly Problem PackageFaulty = new(ProblemKind.Conflict, "CONTENT_FAULTY",
        "The challenge was saved but is not in use yet, because other challenges made here have faults. "
        + "Mend what the content log names, then scan.");
}
