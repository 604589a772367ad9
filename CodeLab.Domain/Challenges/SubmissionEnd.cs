using CodeLab.Domain.Data;
using Microsoft.EntityFrameworkCore;

namespace CodeLab.Domain.Challenges;

/// <summary>
/// Ends submissions in the database. One statement asks that the row has no end yet and gives it one: so a submission gets one
/// verdict, or is cancelled, and never both or twice, whoever else tries at the same moment.
/// </summary>
internal static class SubmissionEnd
{
    /// <summary>False when the row has an end already; nothing is changed then.</summary>
    public static async Task<bool> StoreAsync(CodeLabDb db, SubmissionSnapshot finished)
    {
        var open = Open(db, finished.Id);
        return await open.ExecuteUpdateAsync(set => set
            .SetProperty(row => row.Status, finished.Status)
            .SetProperty(row => row.Verdict, finished.Verdict)
            .SetProperty(row => row.Score, finished.Score)
            .SetProperty(row => row.CpuTime, finished.CpuTime)
            .SetProperty(row => row.MemoryBytes, finished.MemoryBytes)
            .SetProperty(row => row.Message, finished.Message)
            .SetProperty(row => row.Diagnostics, finished.Diagnostics)
            .SetProperty(row => row.Results, finished.Results)
            .SetProperty(row => row.FinishedAt, finished.FinishedAt)) == 1;
    }

    /// <inheritdoc cref="StoreAsync"/>
    public static async Task<bool> CancelAsync(CodeLabDb db, Guid id, DateTimeOffset now, CancellationToken cancel) =>
        await Open(db, id).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.Status, SubmissionStatus.Cancelled).SetProperty(row => row.FinishedAt, now), cancel) == 1;

    private static IQueryable<Submission> Open(CodeLabDb db, Guid id) => db.Submissions.Where(row =>
        row.Id == id && (row.Status == SubmissionStatus.Pending || row.Status == SubmissionStatus.Running));
}
