using CodeLab.Domain.Data;
using CodeLab.Judge;
using Microsoft.EntityFrameworkCore;

namespace CodeLab.Domain.Challenges;

/// <summary>Lists a person's submissions, newest first, without their code and outputs.</summary>
public sealed class SubmissionHistory(ChallengeLibrary library, JudgeSubmissions judge, IDbContextFactory<CodeLabDb> databases)
{
    public const int MaxLimit = 100;

    public async Task<HistoryPage> RunAsync(Guid userId, Guid? challengeId, int page, int limit, CancellationToken cancel)
    {
        (page, limit) = (Math.Max(page, 1), Math.Clamp(limit, 1, MaxLimit));
        await using var db = await databases.CreateDbContextAsync(cancel);
        var own = db.Submissions.AsNoTracking().Where(s => s.UserId == userId && (challengeId == null || s.ChallengeId == challengeId));
        var total = await own.CountAsync(cancel);
        var skip = (int)Math.Min((page - 1L) * limit, total);
        var rows = await own.OrderByDescending(s => s.CreatedAt).ThenByDescending(s => s.Id).Skip(skip).Take(limit)
            .Select(s => new HistoryEntry(
                s.Id, s.ChallengeId, s.Language, s.Status, s.Verdict, s.Score, s.CpuTime, s.MemoryBytes, s.CreatedAt, s.FinishedAt))
            .ToListAsync(cancel);
        return new([.. rows.Select(Current)], total, page, limit);
    }

    /// <summary>A submission's files, for its owner to work on again.</summary>
    public async Task<IReadOnlyList<SourceFile>?> FilesAsync(Viewer viewer, Guid id, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var row = await db.Submissions.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, cancel);
        return row is not null && (row.UserId == viewer.UserId || viewer.Teaches) ? row.Files : null;
    }

    private HistoryEntry Current(HistoryEntry entry)
    {
        var status = judge.Active(entry.Id)?.Status ?? entry.Status;
        return entry with { Status = status, Challenge = library.Current.ById(entry.ChallengeId) };
    }
}

public sealed record HistoryPage(IReadOnlyList<HistoryEntry> Entries, int Total, int Page, int Limit);

public sealed record HistoryEntry(
    Guid Id,
    Guid ChallengeId,
    string Language,
    SubmissionStatus Status,
    Verdict Verdict,
    double Score,
    TimeSpan CpuTime,
    long MemoryBytes,
    DateTimeOffset CreatedAt,
    DateTimeOffset? FinishedAt)
{
    /// <summary>Null when its package is not installed now.</summary>
    public Challenge? Challenge { get; init; }
}
