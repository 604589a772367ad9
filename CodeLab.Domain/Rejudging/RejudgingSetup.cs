using Microsoft.Extensions.DependencyInjection;

namespace CodeLab.Domain.Rejudging;

public static class RejudgingSetup
{
    public static IServiceCollection AddRejudging(this IServiceCollection services)
    {
        services.AddSingleton<StartRejudge>();
        services.AddSingleton<EndRejudge>();
        services.AddSingleton<PreviewRejudge>();
        services.AddSingleton<RunRejudges>();
        services.AddHostedService(provider => provider.GetRequiredService<RunRejudges>());
        return services;
    }
}
