using CodeLab.Domain.Challenges;
using Microsoft.Extensions.DependencyInjection;

namespace CodeLab.Domain.Content;

public static class ContentSetup
{
    public static IServiceCollection AddContent(this IServiceCollection services)
    {
        services.AddSingleton(ContentRules.Default);
        services.AddSingleton<PackageReader>();
        services.AddSingleton<InstallShippedContent>();
        services.AddSingleton<ChallengeLibrary>();
        services.AddSingleton<WriteChallenge>();
        services.AddSingleton<RetireChallenge>();
        services.AddSingleton<Import.ImportPackage>();
        return services;
    }

    /// <summary>Installs what ships with the program and loads the library. The database must have its tables.</summary>
    public static async Task LoadAsync(IServiceProvider services, CancellationToken cancel)
    {
        await services.GetRequiredService<InstallShippedContent>().RunAsync(InstallShippedContent.ShippedFolder, cancel);
        await services.GetRequiredService<ChallengeLibrary>().ScanAsync(cancel);
    }
}
