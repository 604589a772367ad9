using CodeLab.Domain.Results;

namespace CodeLab.Web.Shell;

/// <summary>How a refusal is dressed: what a person can set right is a warning, the rest an error.</summary>
public static class ProblemLook
{
    public static string Class(ProblemKind kind) => kind switch
    {
        ProblemKind.Unauthenticated or ProblemKind.Forbidden or ProblemKind.TooMany or ProblemKind.Unavailable => "notice-warning",
        ProblemKind.Invalid or ProblemKind.NotFound or ProblemKind.Conflict or ProblemKind.TooLarge => "notice-error",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null),
    };

    public static string Icon(ProblemKind kind) => kind switch
    {
        ProblemKind.Unauthenticated or ProblemKind.Forbidden => "lock",
        ProblemKind.TooMany => "hourglass",
        ProblemKind.Unavailable => "cloud-off",
        ProblemKind.NotFound => "circle-question-mark",
        ProblemKind.Invalid or ProblemKind.Conflict or ProblemKind.TooLarge => "circle-alert",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null),
    };
}
