using CodeLab.Domain.Accounts;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace CodeLab.Web.Accounts;

/// <summary>An open page lives longer than a request: this ends its sign-in soon after its session has ended elsewhere.</summary>
internal sealed class RevalidatingSession(ILoggerFactory loggers, SessionGate gate) : RevalidatingServerAuthenticationStateProvider(loggers)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(30);

    protected override async Task<bool> ValidateAuthenticationStateAsync(
        AuthenticationState authenticationState, CancellationToken cancellationToken) =>
        authenticationState.User.FindSessionId() is { } session && await gate.IsOpenAsync(session, cancellationToken);
}
