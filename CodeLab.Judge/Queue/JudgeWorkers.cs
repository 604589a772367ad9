using CodeLab.Judge.Grading;
using CodeLab.Judge.Sandboxes;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CodeLab.Judge.Queue;

/// <summary>
/// Takes jobs from the queue and judges them, as many at a time as there are workers. When the server stops, what waits is let go at
/// once and what runs may end within the drain time.
/// </summary>
public sealed partial class JudgeWorkers(
    JudgeQueue queue, Grader grader, JudgeHealth health, QueueOptions options, ILogger<JudgeWorkers> log) : BackgroundService
{
    private readonly CancellationTokenSource _giveUp = new();

    public override Task StopAsync(CancellationToken cancellationToken)
    {
        queue.Close();
        _giveUp.CancelAfter(options.DrainTime);
        return base.StopAsync(cancellationToken);
    }

    public override void Dispose()
    {
        _giveUp.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await health.CheckAsync(stoppingToken);
        await Task.WhenAll(Enumerable.Range(0, options.WorkerCount).Select(_ => WorkAsync(stoppingToken)));
    }

    private async Task WorkAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            JudgeTicket ticket;
            try
            {
                ticket = await queue.TakeAsync(stopping);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            await JudgeAsync(ticket);
        }
    }

    private async Task JudgeAsync(JudgeTicket ticket)
    {
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(_giveUp.Token, ticket.Cancelled);
        try
        {
            queue.Announce();
            ticket.Tell(new JobStarted(ticket.Job.Id));

            // Never unprotected: without a sandbox that was seen to hold, a job is answered with the reason.
            var readiness = await health.CheckAsync(cancel.Token);
            var outcome = readiness.Ready
                ? await grader.RunAsync(ticket.Job, ticket.Tell, cancel.Token)
                : new() { Verdict = Verdict.InternalError, Message = $"The judge runs no code: {readiness.Reason}" };
            queue.Release(ticket, outcome.Verdict);
            ticket.Complete(outcome);
        }
        catch (OperationCanceledException)
        {
            queue.Release(ticket, verdict: null);
            ticket.Cancel();
        }
        catch (Exception fault)
        {
            // The edge of the background loop: the fault is ours, the job is answered and the worker goes on.
            JobFailed(log, fault, ticket.Job.Id);
            queue.Release(ticket, Verdict.InternalError);
            ticket.Complete(new() { Verdict = Verdict.InternalError, Message = "The judge failed; its log says why." });
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Judging job {JobId} failed")]
    private static partial void JobFailed(ILogger log, Exception fault, Guid jobId);
}
