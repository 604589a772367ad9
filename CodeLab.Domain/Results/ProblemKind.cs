namespace CodeLab.Domain.Results;

/// <summary>Why something was refused; one switch at the edge turns it into a status code.</summary>
public enum ProblemKind
{
    Invalid,
    Unauthenticated,
    Forbidden,
    NotFound,
    Conflict,
    TooLarge,
    TooMany,
    Unavailable,
}
