using CodeLab.Domain.Results;

namespace CodeLab.Domain.Rejudging;

/// <summary>Why a rejudge is not started, applied or discarded.</summary>
public static class RejudgeProblems
{
    public static readonly Problem NotFound = new(ProblemKind.NotFound, "NOT_FOUND", "There is no such rejudge.");

    public static readonly Problem NothingToJudge = new(ProblemKind.Conflict, "NOTHING_TO_REJUDGE",
        "No submission of this challenge fits the choice. Choose more of them, or wait until somebody has handed in.");

    public static readonly Problem AlreadyOpen = new(ProblemKind.Conflict, "REJUDGE_OPEN",
        "A rejudge of this challenge is open already. Apply or discard it first.");

    public static readonly Problem StillRunning = new(ProblemKind.Conflict, "REJUDGE_RUNNING",
        "Not every submission has been judged again yet. Wait until it is done; nothing has been changed.");

    public static readonly Problem Ended = new(ProblemKind.Conflict, "REJUDGE_ENDED",
        "This rejudge was applied or discarded before. Nothing was changed.");
}
