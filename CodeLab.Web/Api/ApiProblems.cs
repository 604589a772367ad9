using CodeLab.Domain.Results;

namespace CodeLab.Web.Api;

/// <summary>What the server itself refuses before any capability is asked.</summary>
public static class ApiProblems
{
    public static readonly Problem MissingToken =
        new(ProblemKind.Unauthenticated, "MISSING_TOKEN", "Sign in, or send an access token in the Authorization header.");

    public static readonly Problem Forbidden =
        new(ProblemKind.Forbidden, "FORBIDDEN", "Your account may not do this. Ask your teacher if you need it.");

    public static readonly Problem CsrfTokenMissing =
        new(ProblemKind.Forbidden, "CSRF_TOKEN_INVALID", "Send the value of GET /api/v1/auth/csrf-token in the header X-CSRF-Token.");

    public static readonly Problem TooMany =
        new(ProblemKind.TooMany, "TOO_MANY_REQUESTS", "That was too many requests in a short time. Wait a moment, then try again.");

    public static readonly Problem TooLarge =
        new(ProblemKind.TooLarge, "PAYLOAD_TOO_LARGE", "The request is larger than this server takes.");

    public static readonly Problem Unavailable =
        new(ProblemKind.Unavailable, "SERVICE_UNAVAILABLE", "This part of the server is not available now. Try again later.");

    public static Problem InvalidInput(string message) => new(ProblemKind.Invalid, "INVALID_INPUT", message);
}
