using CodeLab.Domain.Accounts;
using CodeLab.Domain.Challenges;
using CodeLab.Domain.Rejudging;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace CodeLab.Domain.Data;

/// <summary>The database of one installation: the content index and everything people do with it.</summary>
public abstract class CodeLabDb(DbContextOptions options) : IdentityDbContext<User, IdentityRole<Guid>, Guid>(options)
{
    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<RefreshToken> RefreshTokens => Set<RefreshToken>();

    public DbSet<ChallengeRecord> Challenges => Set<ChallengeRecord>();

    public DbSet<Submission> Submissions => Set<Submission>();

    public DbSet<Rejudge> Rejudges => Set<Rejudge>();

    public DbSet<RejudgeResult> RejudgeResults => Set<RejudgeResult>();

    public DbSet<Draft> Drafts => Set<Draft>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(CodeLabDb).Assembly);
    }
}
