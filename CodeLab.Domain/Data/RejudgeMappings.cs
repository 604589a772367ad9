using CodeLab.Domain.Accounts;
using CodeLab.Domain.Challenges;
using CodeLab.Domain.Rejudging;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CodeLab.Domain.Data;

internal sealed class RejudgeMapping : IEntityTypeConfiguration<Rejudge>
{
    public void Configure(EntityTypeBuilder<Rejudge> rejudge)
    {
        rejudge.HasIndex(r => new { r.ChallengeId, r.CreatedAt });
        rejudge.HasIndex(r => r.Status);

        // At most one at a time for a challenge, also when two teachers start one at the same moment.
        rejudge.HasIndex(r => r.ChallengeId).IsUnique().HasFilter("\"Status\" IN ('Running', 'Ready')");
        rejudge.Property(r => r.Scope).HasConversion<string>().HasMaxLength(20);
        rejudge.Property(r => r.Status).HasConversion<string>().HasMaxLength(10);
        rejudge.Property(r => r.Language).HasMaxLength(30);
        rejudge.HasOne<ChallengeRecord>().WithMany().HasForeignKey(r => r.ChallengeId).OnDelete(DeleteBehavior.Cascade);
        rejudge.HasOne<User>().WithMany().HasForeignKey(r => r.StartedById).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class RejudgeResultMapping : IEntityTypeConfiguration<RejudgeResult>
{
    public void Configure(EntityTypeBuilder<RejudgeResult> result)
    {
        result.HasKey(r => new { r.RejudgeId, r.SubmissionId });
        result.HasOne<Rejudge>().WithMany().HasForeignKey(r => r.RejudgeId).OnDelete(DeleteBehavior.Cascade);
        result.HasOne(r => r.Submission).WithMany().HasForeignKey(r => r.SubmissionId).OnDelete(DeleteBehavior.Cascade);
        result.Property(r => r.OldVerdict).HasConversion<string>().HasMaxLength(30);
        result.Property(r => r.Verdict).HasConversion<string>().HasMaxLength(30);
        result.Property(r => r.Status).HasConversion<string>().HasMaxLength(10);
        result.Property(r => r.CpuTime).HasConversion<long>();
        result.Property(r => r.Diagnostics).AsJson();
        result.Property(r => r.Results).AsJson();
    }
}
