using CodeLab.Domain.Results;

namespace CodeLab.Domain.Accounts;

public static class AccountProblems
{
    /// <summary>The same for an unknown address, a wrong password and a locked account, so that none can be told from another.</summary>
    public static readonly Problem InvalidCredentials = new(
        ProblemKind.Unauthenticated,
        "INVALID_CREDENTIALS",
        "E-mail or password is wrong. After several wrong tries an account rests for a few minutes.");

    public static readonly Problem EmailTaken =
        new(ProblemKind.Conflict, "CONFLICT", "There is already an account with this e-mail. Sign in, or reset its password.")
        {
            Details = new Dictionary<string, string[]> { ["email"] = ["There is already an account with this e-mail."] },
        };

    public static readonly Problem TokenExpired =
        new(ProblemKind.Unauthenticated, "TOKEN_EXPIRED", "This token has expired. Get a new one, or sign in again.");

    public static readonly Problem TokenInvalid =
        new(ProblemKind.Unauthenticated, "TOKEN_INVALID", "This token is not one of this server's. Sign in again.");

    public static readonly Problem TokenRevoked =
        new(ProblemKind.Unauthenticated, "TOKEN_REVOKED", "This session has ended. Sign in again.");

    public static readonly Problem ResetLinkInvalid =
        new(ProblemKind.Invalid, "RESET_LINK_INVALID", "This link has been used or is too old. Ask for a new one.");

    public static readonly Problem SetupLinkInvalid = new(
        ProblemKind.Forbidden,
        "SETUP_LINK_INVALID",
        "This link does not work any more. While there is no administrator, each start of the server prints a new one.");

    public static readonly Problem GitHubNotConfigured = new(
        ProblemKind.Unavailable,
        "GITHUB_NOT_CONFIGURED",
        "Signing in with GitHub is not set up on this server. Use e-mail and password.");

    public static readonly Problem GitHubRefused =
        new(ProblemKind.Unauthenticated, "INVALID_CREDENTIALS", "GitHub did not accept this code. Start signing in again.");

    public static readonly Problem GitHubEmailUnverified = new(
        ProblemKind.Forbidden,
        "GITHUB_EMAIL_UNVERIFIED",
        "Your GitHub account has no verified e-mail. Verify one at GitHub, then try again.");

    public static readonly Problem GitHubUnavailable =
        new(ProblemKind.Unavailable, "GITHUB_UNAVAILABLE", "GitHub does not answer. Try again, or use e-mail and password.");
}
