using Radzen;

namespace CodeLab.Web.Shell;

public static class ShellSetup
{
    public static IServiceCollection AddShell(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddSingleton<CodeLab.Domain.Live.LiveBus>();
        services.AddCascadingAuthenticationState();
        services.AddRadzenComponents();
        return services;
    }

    public static void MapShell(this WebApplication app) =>
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.DisableWebSocketCompression = true);
}
