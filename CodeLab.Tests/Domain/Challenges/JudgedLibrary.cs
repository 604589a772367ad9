using CodeLab.Domain.Accounts;
using CodeLab.Domain.Challenges;
using CodeLab.Domain.Content;
using CodeLab.Domain.Data;
using CodeLab.Domain.Live;
using CodeLab.Judge;
using CodeLab.Tests.Fakes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CodeLab.Tests.Domain.Challenges;

/// <summary>Everything between a submission and its verdict, real, on a database that outlives it: one life of the server.</summary>
internal sealed class JudgedLibrary : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly IHostedService[] _hosted;

    private JudgedLibrary(ServiceProvider services)
    {
        _services = services;
        _hosted = [.. services.GetServices<IHostedService>()];
    }

    public SubmitSolution Submit => Get<SubmitSolution>();

    public JudgeSubmissions Judge => Get<JudgeSubmissions>();

    public Challenge Echo => Get<ChallengeLibrary>().Current.BySlug("echo")!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Starts on the content of the folder; without the judge when the server is to die before it comes to it.</summary>
    public static async Task<JudgedLibrary> StartAsync(TestDatabase database, TestFolder folder, bool judging = true)
    {
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(TimeProvider.System)
            .AddSingleton(database.Factory)
            .AddSingleton(new DataOptions { Folder = folder.Path })
            .AddSingleton<LiveBus>()
            .AddContent()
            .AddJudge(new ConfigurationBuilder().Build(), withWorkers: judging)
            .AddChallenges()
            .BuildServiceProvider();
        var life = new JudgedLibrary(services);
        await life.Get<ChallengeLibrary>().ScanAsync(Cancel);
        foreach (var service in judging ? life._hosted : [])
            await service.StartAsync(Cancel);
        return life;
    }

    public static async Task<User> PersonAsync(TestDatabase database)
    {
        var person = new User { Name = "Ada", UserName = "ada@example.org", Email = "ada@example.org" };
        await using var db = await database.Factory.CreateDbContextAsync(Cancel);
        db.Add(person);
        await db.SaveChangesAsync(Cancel);
        return person;
    }

    /// <summary>Waits for the verdict and answers the row as it is stored.</summary>
    public async Task<Submission> JudgedAsync(TestDatabase database, Guid id)
    {
        var nudged = new SemaphoreSlim(0);
        using var watch = Get<LiveBus>().Watch(Topic.Submission(id), () =>
        {
            nudged.Release();
            return Task.CompletedTask;
        });
        while (true)
        {
            await using (var db = await database.Factory.CreateDbContextAsync(Cancel))
            {
                if (db.Submissions.Single(row => row.Id == id) is { FinishedAt: not null } finished)
                    return finished;
            }

            await nudged.WaitAsync(Cancel);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var service in _hosted)
            await service.StopAsync(CancellationToken.None);
        await _services.DisposeAsync();
    }

    private T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();
}
