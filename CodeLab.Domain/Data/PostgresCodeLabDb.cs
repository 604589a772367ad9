using Microsoft.EntityFrameworkCore;

namespace CodeLab.Domain.Data;

/// <summary>CodeLab's tables on PostgreSQL, for schools with several nodes.</summary>
public sealed class PostgresCodeLabDb(DbContextOptions<PostgresCodeLabDb> options) : CodeLabDb(options);
