using CodeLab.Judge.Grading;
using CodeLab.Judge.Languages;
using CodeLab.Judge.Queue;
using CodeLab.Judge.Sandboxes;
using CodeLab.Judge.Sandboxes.Bubblewrap;
using CodeLab.Judge.Sandboxes.Docker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CodeLab.Judge;

public static class JudgeSetup
{
    /// <summary>Registers the judge; its settings are the section <c>Judge</c>. Without workers jobs wait for a node that has them.</summary>
    public static IServiceCollection AddJudge(this IServiceCollection services, IConfiguration configuration, bool withWorkers = true)
    {
        var section = configuration.GetSection("Judge");
        services.AddSingleton(section.Get<QueueOptions>() ?? new QueueOptions());
        services.AddSingleton(section.GetSection("Bubblewrap").Get<BubblewrapOptions>() ?? new BubblewrapOptions());
        services.AddSingleton(section.GetSection("Docker").Get<DockerOptions>() ?? new DockerOptions());
        switch (section["Sandbox"] ?? "bubblewrap")
        {
            case "bubblewrap": services.AddSingleton<ISandbox, BubblewrapSandbox>(); break;
            case "docker": services.AddSingleton<ISandbox, DockerSandbox>(); break;
            case var other: throw new InvalidOperationException($"There is no sandbox '{other}'. Set Judge:Sandbox to bubblewrap or docker.");
        }

        services.AddSingleton<JudgeHealth>();
        services.AddSingleton(provider => new LanguageCatalog(LanguageDefinitions.ShippedFolder, provider.GetRequiredService<ISandbox>()));
        services.AddSingleton<Grader>();
        services.AddSingleton<JudgeQueue>();
        if (withWorkers)
            services.AddHostedService<JudgeWorkers>();
        return services;
    }
}
