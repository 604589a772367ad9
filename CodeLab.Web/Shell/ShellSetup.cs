using Radzen;

namespace CodeLab.Web.Shell;

public static class ShellSetup
{
    public static IServiceCollection AddShell(this IServiceCollection services)
    {
        services.AddRazorComponents()
            // A whole room may lose its switch at once and must find its pages again.
            .AddInteractiveServerComponents(circuits => circuits.DisconnectedCircuitMaxRetained = 2000)
            // A run's output, cut for the page, comes back in one message; code never does.
            .AddHubOptions(hub => hub.MaximumReceiveMessageSize = 256 * 1024);
        services.AddSingleton<CodeLab.Domain.Live.LiveBus>();
        services.AddCascadingAuthenticationState();
        services.AddRadzenComponents();
        services.AddSingleton<INavigationSource, PageNavigation>();
        return services;
    }

    /// <summary>Pages for people where a request fails or finds nothing. The API answers with its own envelope.</summary>
    public static void UseShell(this WebApplication app) =>
        app.UseWhen(context => !context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase), pages =>
        {
            pages.UseExceptionHandler("/error", createScopeForErrors: true);
            pages.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        });

    public static void MapShell(this WebApplication app) =>
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.DisableWebSocketCompression = true);
}
