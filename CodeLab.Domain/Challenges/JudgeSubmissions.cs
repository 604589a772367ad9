using System.Collections.Concurrent;
using CodeLab.Domain.Data;
using CodeLab.Domain.Live;
using CodeLab.Judge;
using CodeLab.Judge.Queue;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CodeLab.Domain.Challenges;

/// <summary>
/// Brings stored submissions through the judge: queues them, keeps the newest snapshot of each for whoever watches, and stores the
/// verdict. The database row stays Pending until the verdict is committed, so a crash at any moment means: judged again. A row that
/// has an end is never given another (<see cref="SubmissionEnd"/>).
/// </summary>
public sealed partial class JudgeSubmissions
{
    private const int KeptTextLength = 16 * 1024;

    private readonly ConcurrentDictionary<Guid, SubmissionSnapshot> _active = new();
    private readonly ConcurrentDictionary<Guid, Task> _ending = new();
    private readonly JudgeQueue _queue;
    private readonly IDbContextFactory<CodeLabDb> _databases;
    private readonly LiveBus _bus;
    private readonly TimeProvider _clock;
    private readonly ILogger<JudgeSubmissions> _log;

    public JudgeSubmissions(
        JudgeQueue queue, IDbContextFactory<CodeLabDb> databases, LiveBus bus, TimeProvider clock, ILogger<JudgeSubmissions> log)
    {
        (_queue, _databases, _bus, _clock, _log) = (queue, databases, bus, clock, log);
        queue.Moved += () => bus.Nudge(Topic.Judge);
    }

    /// <summary>The newest state of a submission that has no stored verdict yet.</summary>
    public SubmissionSnapshot? Active(Guid id) => _active.GetValueOrDefault(id);

    /// <summary>Queues a stored submission. False when the queue is full: the row stays Pending.</summary>
    public bool Enqueue(Submission submission, Challenge challenge)
    {
        var snapshot = SubmissionSnapshot.Of(submission) with { Status = SubmissionStatus.Pending, Results = [] };
        if (!_active.TryAdd(submission.Id, snapshot))
            return true;

        var ticket = _queue.Submit(JobOf(submission, challenge), happened => Follow(happened));
        if (ticket is null)
        {
            _active.TryRemove(submission.Id, out _);
            return false;
        }

        var ending = FinishAsync(ticket, challenge);
        _ending[submission.Id] = ending;
        _ = ending.ContinueWith(_ => _ending.TryRemove(submission.Id, out var _), TaskScheduler.Default);
        _bus.Nudge(Topic.Submission(submission.Id));
        return true;
    }

    /// <summary>Takes a submission, cancelled in the database, out of the judge; returns when no trace of it is left there.</summary>
    internal async Task WithdrawAsync(Guid id)
    {
        _queue.Cancel(id);
        if (_ending.TryGetValue(id, out var ending))
            await ending;
    }

    /// <summary>Takes no more, and waits until every verdict that is still reached is stored.</summary>
    internal Task SettleAsync(CancellationToken cancel)
    {
        // A node without workers has nobody else who lets go of what waits.
        _queue.Close();
        return Task.WhenAll(_ending.Values).WaitAsync(cancel);
    }

    internal static JudgeJob JobOf(Submission submission, Challenge challenge) => new()
    {
        Id = submission.Id,
        Language = submission.Language,
        Files = submission.Files,
        Tests = [.. challenge.Tests.Select(test => test.Test)],
        Checker = challenge.Checker,
        Limits = challenge.Limits,
        Priority = JobPriority.Submission,
        Person = submission.UserId.ToString(),
        Subject = challenge.Id.ToString(),
    };

    private void Follow(JudgeEvent happened)
    {
        if (!_active.TryGetValue(happened.JobId, out var snapshot))
            return;

        _active[happened.JobId] = happened switch
        {
            JobStarted => snapshot with { Status = SubmissionStatus.Running },
            TestFinished { Result: var result } => snapshot.After(Shortened(result)),
            _ => snapshot,
        };
        _bus.Nudge(Topic.Submission(happened.JobId));
    }

    // A row holds every test's output; what nobody can read on a page is not kept.
    internal static TestResult Shortened(TestResult result) => result with
    {
        Output = Shortened(result.Output),
        Error = Shortened(result.Error),
        JudgeMessage = Shortened(result.JudgeMessage),
        Truncated = result.Truncated || result.Output.Length > KeptTextLength || result.Error.Length > KeptTextLength,
    };

    internal static string Shortened(string text) => text.Length > KeptTextLength ? text[..KeptTextLength] : text;

    private async Task FinishAsync(JudgeTicket ticket, Challenge challenge)
    {
        var id = ticket.Job.Id;
        try
        {
            var outcome = await ticket.Completion;
            var finished = _active[id].After(outcome, challenge, _clock.GetUtcNow());
            await using var db = await _databases.CreateDbContextAsync();
            if (await SubmissionEnd.StoreAsync(db, finished with { Message = Shortened(finished.Message) }))
                Judged(_log, id, finished.Verdict);
        }
        catch (OperationCanceledException)
        {
            // Cancelled by its owner, which is stored; or the server is going down: the row is Pending, the next start judges it again.
        }
        catch (Exception fault)
        {
            // The edge of a background task. The row is still Pending, so nothing is lost; the next start judges it again.
            NotStored(_log, fault, id);
        }

        _active.TryRemove(id, out var last);
        _bus.Nudge(Topic.Submission(id));
        if (last is not null)
            _bus.Nudge(Topic.Person(last.UserId));
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Submission {Id} judged: {Verdict}")]
    private static partial void Judged(ILogger log, Guid id, Verdict verdict);

    [LoggerMessage(Level = LogLevel.Error, Message = "The verdict on submission {Id} could not be stored; it will be judged again at the next start")]
    private static partial void NotStored(ILogger log, Exception fault, Guid id);
}
