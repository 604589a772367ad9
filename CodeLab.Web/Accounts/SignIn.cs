using CodeLab.Domain.Accounts;
using CodeLab.Domain.Results;

namespace CodeLab.Web.Accounts;

/// <summary>Somebody who has just proved who they are, and the session that was opened for it.</summary>
public sealed record SignedIn(Account Account, SessionTokens Tokens);

/// <summary>The ways in, for pages and programs alike; each ends with an open session.</summary>
public sealed class SignIn(
    CheckCredentials check, RegisterPerson register, RefreshSession refresh, FindAccount find, OpenSession open, AccountAttempts attempts)
{
    public async Task<Result<SignedIn>> RunAsync(string? email, string? password) =>
        attempts.Refuse(email) is { } problem ? problem : await OpenAsync(await check.RunAsync(email, password));

    public async Task<Result<SignedIn>> RegisterAsync(string? name, string? email, string? password) =>
        await OpenAsync(await register.RunAsync(name, email, password));

    public async Task<Result<SignedIn>> RefreshAsync(string refreshToken)
    {
        var tokens = await refresh.RunAsync(refreshToken);
        if (!tokens.Succeeded)
            return tokens.Problem;

        return await find.RunAsync(tokens.Value.UserId) is { } account ? new SignedIn(account, tokens.Value) : AccountProblems.TokenInvalid;
    }

    public async Task<Result<SignedIn>> OpenAsync(Result<Account> account) =>
        account.Succeeded ? new SignedIn(account.Value, await open.RunAsync(account.Value.Id)) : account.Problem;
}
