using CodeLab.Domain.Results;

namespace CodeLab.Domain.Challenges;

public static class ChallengeProblems
{
    public static readonly Problem NotFound = new(ProblemKind.NotFound, "NOT_FOUND",
        "There is no such challenge. It may have been removed.");

    public static readonly Problem FromPackage = new(ProblemKind.Conflict, "CHALLENGE_FROM_PACKAGE",
        "This challenge came with a content package. Change the package, or make a challenge of your own.");

    public static readonly Problem PackageFaulty = new(ProblemKind.Conflict, "CONTENT_FAULTY",
        "The challenge was saved but is not in use yet, because other challenges made here have faults. "
        + "Mend what the content log names, then scan.");
}
