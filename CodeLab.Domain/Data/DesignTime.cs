using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace CodeLab.Domain.Data;

/// <summary>Lets <c>dotnet ef migrations add</c> build the models without a running database.</summary>
internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteCodeLabDb>
{
    public SqliteCodeLabDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteCodeLabDb>().UseSqlite("Data Source=:memory:").Options);
}

/// <inheritdoc cref="SqliteDesignTime"/>
internal sealed class PostgresDesignTime : IDesignTimeDbContextFactory<PostgresCodeLabDb>
{
    public PostgresCodeLabDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresCodeLabDb>().UseNpgsql("Host=localhost").Options);
}
