using System.Collections.Concurrent;
using CodeLab.Domain.Import;
using CodeLab.Tests.Fakes;
using Microsoft.Extensions.DependencyInjection;

namespace CodeLab.Tests.Outside;

/// <summary>Each track, imported once as a teacher would, from the moment that the first of its rows asks.</summary>
public sealed class ExercismImports : IAsyncLifetime
{
    private readonly ConcurrentDictionary<string, Lazy<Task<ImportReport>>> _reports = [];
    private CodeLabServer? _server;

    public async ValueTask InitializeAsync() => _server = await CodeLabServer.StartAsync();

    public ValueTask DisposeAsync() => _server!.DisposeAsync();

    public async Task<ImportedChallenge> FindAsync(string language, string exercise)
    {
        var report = await _reports.GetOrAdd(language, _ => new(() => ImportAsync(language))).Value;
        var refused = report.Refused.FirstOrDefault(one => one.Name == exercise);
        Assert.True(refused is null, refused?.Reason);
        return Assert.Single(report.Challenges, challenge => challenge.Slug == $"{exercise}-{language}");
    }

    private async Task<ImportReport> ImportAsync(string language)
    {
        var track = ExercismTrack.In(OutsideContent.Checkouts!).Single(track => track.Language == language);
        var result = await _server!.Services.GetRequiredService<ImportPackage>().RunAsync(track.Practice, _ => { }, CancellationToken.None);
        return result.Value ?? throw new InvalidOperationException(result.Problem!.Message);
    }
}
