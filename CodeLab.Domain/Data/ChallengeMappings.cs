using CodeLab.Domain.Accounts;
using CodeLab.Domain.Challenges;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CodeLab.Domain.Data;

internal sealed class ChallengeMapping : IEntityTypeConfiguration<ChallengeRecord>
{
    public void Configure(EntityTypeBuilder<ChallengeRecord> challenge)
    {
        challenge.ToTable("Challenges");
        challenge.HasIndex(c => new { c.PackageId, c.Slug }).IsUnique();
        challenge.Property(c => c.PackageId).HasMaxLength(100);
        challenge.Property(c => c.Slug).HasMaxLength(100);
        challenge.Property(c => c.ContentHash).HasMaxLength(64);
        challenge.HasOne<User>().WithMany().HasForeignKey(c => c.OwnerId).OnDelete(DeleteBehavior.SetNull);
    }
}

internal sealed class SubmissionMapping : IEntityTypeConfiguration<Submission>
{
    public void Configure(EntityTypeBuilder<Submission> submission)
    {
        submission.HasOne(s => s.User).WithMany().HasForeignKey(s => s.UserId).OnDelete(DeleteBehavior.Cascade);
        submission.HasOne(s => s.Challenge).WithMany().HasForeignKey(s => s.ChallengeId).OnDelete(DeleteBehavior.Restrict);
        submission.HasIndex(s => new { s.UserId, s.ChallengeId, s.CreatedAt });
        submission.HasIndex(s => s.Status);
        submission.Property(s => s.Language).HasMaxLength(30);
        submission.Property(s => s.Status).HasConversion<string>().HasMaxLength(10);
        submission.Property(s => s.Verdict).HasConversion<string>().HasMaxLength(30);
        submission.Property(s => s.CpuTime).HasConversion<long>();
        submission.Property(s => s.Files).AsJson();
        submission.Property(s => s.Diagnostics).AsJson();
        submission.Property(s => s.Results).AsJson();
    }
}

internal sealed class DraftMapping : IEntityTypeConfiguration<Draft>
{
    public void Configure(EntityTypeBuilder<Draft> draft)
    {
        draft.HasKey(d => new { d.UserId, d.ChallengeId, d.Language });
        draft.Property(d => d.Language).HasMaxLength(30);
        draft.Property(d => d.Revision).IsConcurrencyToken();
        draft.HasOne<User>().WithMany().HasForeignKey(d => d.UserId).OnDelete(DeleteBehavior.Cascade);
        draft.HasOne<ChallengeRecord>().WithMany().HasForeignKey(d => d.ChallengeId).OnDelete(DeleteBehavior.Cascade);
    }
}
