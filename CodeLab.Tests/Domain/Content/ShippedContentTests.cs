using CodeLab.Domain.Challenges;
using CodeLab.Domain.Content;
using CodeLab.Domain.Data;
using CodeLab.Domain.Live;
using CodeLab.Tests.Fakes;
using Microsoft.Extensions.DependencyInjection;

namespace CodeLab.Tests.Domain.Content;

/// <summary>The packages that ship are read by the same reader as everyone's.</summary>
public sealed class ShippedContentTests : IDisposable
{
    private readonly TestFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Packages => new(Directory.EnumerateDirectories(InstallShippedContent.ShippedFolder).Select(Path.GetFileName)!);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Packages))]
    public async Task A_shipped_package_has_no_findings(string id)
    {
        var folder = Path.Combine(InstallShippedContent.ShippedFolder, id);

        var reading = await new PackageReader(ContentRules.Default).ReadAsync(folder, id, Cancel);

        Assert.Empty(reading.Findings);
    }

    [Fact]
    public async Task The_first_steps_lead_from_level_1_to_6()
    {
        var folder = Path.Combine(InstallShippedContent.ShippedFolder, "first-steps");

        var challenges = (await new PackageReader(ContentRules.Default).ReadAsync(folder, id: null, Cancel)).Package!.Challenges;

        Assert.Equal([1, 2, 3, 4, 5, 6], challenges.Select(challenge => challenge.Level).Distinct().Order());
        Assert.All(challenges, challenge =>
        {
            Assert.Equal(challenge.Languages.Order(), challenge.Solution.Keys.Order());
            Assert.InRange(challenge.Tests.Count, 6, 12);
            Assert.InRange(challenge.Tests.Count(test => test.IsPublic), 2, 4);
        });
    }

    [Fact]
    public async Task The_first_start_installs_and_loads_them()
    {
        await using var database = await TestDatabase.CreateAsync("sqlite");
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(TimeProvider.System)
            .AddSingleton<LiveBus>()
            .AddSingleton(new DataOptions { Folder = _folder.Path })
            .AddSingleton(database.Factory)
            .AddContent()
            .BuildServiceProvider();

        await ContentSetup.LoadAsync(services, Cancel);

        Assert.NotNull(services.GetRequiredService<ChallengeLibrary>().Current.BySlug("kiosk-till"));
    }
}
