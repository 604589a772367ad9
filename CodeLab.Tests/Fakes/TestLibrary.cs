using CodeLab.Domain.Challenges;
using CodeLab.Domain.Content;
using CodeLab.Domain.Data;
using CodeLab.Domain.Live;
using Microsoft.Extensions.Logging.Abstractions;

namespace CodeLab.Tests.Fakes;

/// <summary>A library over a content folder and a database of its own.</summary>
public sealed class TestLibrary : IAsyncDisposable
{
    private TestLibrary(TestDatabase database)
    {
        Database = database;
        Data = new() { Folder = Folder.Path };
        Library = new(Reader, database.Factory, Data, Bus, Clock, NullLogger<ChallengeLibrary>.Instance);
    }

    public TestFolder Folder { get; } = new();

    public MovedClock Clock { get; } = new();

    public LiveBus Bus { get; } = new(TimeProvider.System, NullLogger<LiveBus>.Instance);

    public PackageReader Reader { get; } = new(ContentRules.Default);

    public TestDatabase Database { get; }

    public DataOptions Data { get; }

    public ChallengeLibrary Library { get; }

    public string ContentFolder => Data.ContentFolder;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<TestLibrary> CreateAsync(string databaseKind = "sqlite") => new(await TestDatabase.CreateAsync(databaseKind));

    public Task<LibrarySnapshot> ScanAsync() => Library.ScanAsync(Cancel);

    public async Task<ChallengeRecord> RowAsync(string slug)
    {
        await using var db = await Database.Factory.CreateDbContextAsync(Cancel);
        return db.Challenges.Single(row => row.Slug == slug);
    }

    public async ValueTask DisposeAsync()
    {
        Library.Dispose();
        Folder.Dispose();
        await Database.DisposeAsync();
    }
}
