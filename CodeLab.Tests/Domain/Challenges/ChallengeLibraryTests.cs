using CodeLab.Domain.Challenges;
using CodeLab.Domain.Live;
using CodeLab.Tests.Fakes;

namespace CodeLab.Tests.Domain.Challenges;

public sealed class ChallengeLibraryTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static TheoryData<string> Kinds => TestDatabase.Kinds;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_challenge_keeps_its_id_when_its_package_changes(string kind)
    {
        await using var world = await TestLibrary.CreateAsync(kind);
        var package = new TestPackage();
        package.WriteTo(world.ContentFolder);
        var before = Assert.Single((await world.ScanAsync()).Challenges);
        package.Challenge["title"] = "Echo, again";
        package.WriteTo(world.ContentFolder);

        var after = Assert.Single((await world.ScanAsync()).Challenges);

        Assert.Equal(before.Id, after.Id);
        Assert.Equal("Echo, again", after.Title);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_challenge_that_vanished_is_archived_and_comes_back_as_itself(string kind)
    {
        await using var world = await TestLibrary.CreateAsync(kind);
        var folder = new TestPackage().WriteTo(world.ContentFolder);
        var before = Assert.Single((await world.ScanAsync()).Challenges);

        Directory.Delete(folder, recursive: true);
        var without = await world.ScanAsync();
        var archived = await world.RowAsync("echo");
        new TestPackage().WriteTo(world.ContentFolder);
        var after = Assert.Single((await world.ScanAsync()).Challenges);

        Assert.Empty(without.Challenges);
        Assert.Equal(world.Clock.GetUtcNow(), archived.ArchivedAt);
        Assert.Equal(before.Id, after.Id);
        Assert.Null((await world.RowAsync("echo")).ArchivedAt);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_package_that_became_faulty_stays_as_it_was(string kind)
    {
        await using var world = await TestLibrary.CreateAsync(kind);
        var package = new TestPackage();
        package.WriteTo(world.ContentFolder);
        var before = Assert.Single((await world.ScanAsync()).Challenges);
        package.Challenge["level"] = 99;
        package.WriteTo(world.ContentFolder);

        var after = await world.ScanAsync();

        Assert.Equal((before.Id, 1), (after.Challenges[0].Id, after.Challenges[0].Level));
        Assert.NotEmpty(after.Findings);
    }

    [Fact]
    public async Task A_faulty_package_does_not_take_down_another()
    {
        await using var world = await TestLibrary.CreateAsync();
        var faulty = new TestPackage("faulty");
        faulty.Manifest.Remove("version");
        faulty.WriteTo(world.ContentFolder);
        new TestPackage().WriteTo(world.ContentFolder);

        var snapshot = await world.ScanAsync();

        Assert.Equal("good", Assert.Single(snapshot.Challenges).PackageId);
    }

    [Fact]
    public async Task A_package_that_is_faulty_after_a_restart_is_not_archived()
    {
        await using var world = await TestLibrary.CreateAsync();
        var package = new TestPackage();
        package.WriteTo(world.ContentFolder);
        await world.ScanAsync();
        package.Challenge["level"] = 99;
        package.WriteTo(world.ContentFolder);

        using var restarted = new ChallengeLibrary(world.Reader, world.Database.Factory, world.Data, world.Bus, world.Clock,
            Microsoft.Extensions.Logging.Abstractions.NullLogger<ChallengeLibrary>.Instance);
        await restarted.ScanAsync(Cancel);

        Assert.Empty(restarted.Current.Challenges);
        Assert.Null((await world.RowAsync("echo")).ArchivedAt);
    }

    [Fact]
    public async Task Who_had_a_slug_first_keeps_it()
    {
        await using var world = await TestLibrary.CreateAsync();
        new TestPackage("zebra").WriteTo(world.ContentFolder);
        await world.ScanAsync();
        world.Clock.Move(TimeSpan.FromHours(1));
        new TestPackage("ant").WriteTo(world.ContentFolder);

        var snapshot = await world.ScanAsync();

        Assert.Equal("zebra", snapshot.BySlug("echo")!.PackageId);
        Assert.Equal("ant/challenges/echo", Assert.Single(snapshot.Findings).File);
    }

    [Fact]
    public async Task A_folder_whose_name_begins_with_a_dot_is_no_package()
    {
        await using var world = await TestLibrary.CreateAsync();
        new TestPackage(".incoming-good").WriteTo(world.ContentFolder);

        var snapshot = await world.ScanAsync();

        Assert.Empty(snapshot.Findings);
    }

    [Fact]
    public async Task Scans_at_the_same_time_all_succeed()
    {
        await using var world = await TestLibrary.CreateAsync();
        new TestPackage().WriteTo(world.ContentFolder);

        var snapshots = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => world.ScanAsync()));

        Assert.Single(snapshots.Select(snapshot => snapshot.Challenges[0].Id).Distinct());
    }

    [Fact]
    public async Task A_scan_nudges_who_watches_the_content()
    {
        await using var world = await TestLibrary.CreateAsync();
        var nudged = new TaskCompletionSource();
        using var watch = world.Bus.Watch(Topic.Content, () =>
        {
            nudged.TrySetResult();
            return Task.CompletedTask;
        });

        await world.ScanAsync();

        await nudged.Task.WaitAsync(Patience, Cancel);
    }
}
