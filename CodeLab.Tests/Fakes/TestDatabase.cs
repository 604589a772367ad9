using CodeLab.Domain.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CodeLab.Tests.Fakes;

/// <summary>A migrated database of its own for one test, on SQLite or on the PostgreSQL server that the test script names.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private const string Variable = "CODELAB_TEST_POSTGRES";
    private readonly ServiceProvider _services;
    private readonly string _folder;
    private readonly string _postgres;

    private TestDatabase(ServiceProvider services, string folder, string postgres) =>
        (_services, _folder, _postgres) = (services, folder, postgres);

    /// <summary>The data of a theory that runs on both.</summary>
    public static TheoryData<string> Kinds => new("sqlite", "postgres");

    public IDbContextFactory<CodeLabDb> Factory => _services.GetRequiredService<IDbContextFactory<CodeLabDb>>();

    public static async Task<TestDatabase> CreateAsync(string kind)
    {
        var server = Environment.GetEnvironmentVariable(Variable) ?? "";
        Assert.SkipWhen(kind == "postgres" && server.Length == 0, $"no PostgreSQL: {Variable} holds no connection string");

        var folder = Directory.CreateTempSubdirectory("codelab-db-").FullName;
        var postgres = kind == "postgres"
            ? new NpgsqlConnectionStringBuilder(server) { Database = $"codelab_test_{Guid.NewGuid():N}" }.ToString()
            : "";
        var services = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddData(new DataOptions { Folder = folder, ConnectionString = postgres })
            .BuildServiceProvider();
        await DataSetup.MigrateAsync(services, TestContext.Current.CancellationToken);
        return new(services, folder, postgres);
    }

    public async ValueTask DisposeAsync()
    {
        if (_postgres.Length > 0)
        {
            await using var db = await Factory.CreateDbContextAsync();
            await db.Database.EnsureDeletedAsync();
        }

        await _services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
