using CodeLab.Tests.Fakes;

namespace CodeLab.Tests.Web.Accounts;

/// <summary>One server for a class of tests that each bring people of their own.</summary>
public sealed class AccountsServer : IAsyncLifetime
{
    public CodeLabServer Server { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Server = await CodeLabServer.StartAsync(
        settings: ["RateLimits:Enabled=false", "Logging:LogLevel:Microsoft.EntityFrameworkCore=None"]);

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    public static string NewEmail() => $"{Guid.NewGuid():N}@example.org";
}
