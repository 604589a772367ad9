using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CodeLab.Domain.Data;

public static class DataSetup
{
    /// <summary>Registers <see cref="CodeLabDb"/> and its factory on the database that the options name.</summary>
    public static IServiceCollection AddData(this IServiceCollection services, DataOptions options)
    {
        Directory.CreateDirectory(options.Folder);
        return options.ConnectionString.Length > 0
            ? services.AddDb<PostgresCodeLabDb>(db => db.UseNpgsql(options.ConnectionString))
            : services.AddDb<SqliteCodeLabDb>(db => db.UseSqlite(SqliteFile(options.Folder)));
    }

    /// <summary>Brings the database to this version's tables.</summary>
    public static async Task MigrateAsync(IServiceProvider services, CancellationToken cancel)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<CodeLabDb>>().CreateDbContextAsync(cancel);
        await db.Database.MigrateAsync(cancel);
        if (db is SqliteCodeLabDb)
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancel);
    }

    private static string SqliteFile(string folder) =>
        new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "codelab.db"), ForeignKeys = true }.ToString();

    private static IServiceCollection AddDb<TDb>(this IServiceCollection services, Action<DbContextOptionsBuilder> configure)
        where TDb : CodeLabDb
    {
        services.AddPooledDbContextFactory<TDb>(configure);
        services.AddSingleton<IDbContextFactory<CodeLabDb>, Factory<TDb>>();
        services.AddScoped<CodeLabDb>(scope => scope.GetRequiredService<IDbContextFactory<TDb>>().CreateDbContext());
        return services;
    }

    private sealed class Factory<TDb>(IDbContextFactory<TDb> inner) : IDbContextFactory<CodeLabDb>
        where TDb : CodeLabDb
    {
        public CodeLabDb CreateDbContext() => inner.CreateDbContext();

        public async Task<CodeLabDb> CreateDbContextAsync(CancellationToken cancellationToken = default) =>
            await inner.CreateDbContextAsync(cancellationToken);
    }
}
