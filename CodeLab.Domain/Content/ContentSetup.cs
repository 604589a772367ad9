using CodeLab.Domain.Challenges;
using Microsoft.Extensions.DependencyInjection;

namespace CodeLab.Domain.Content;

public static class ContentSetup
{
    public static IServiceCollection AddContent(this IServiceCollection services)
    {
        services.AddSingleton(ContentRules.Default);
        services.AddSingleton<PackageReader>();
        services.AddSingleton<ChallengeLibrary>();
        return services;
    }
}
