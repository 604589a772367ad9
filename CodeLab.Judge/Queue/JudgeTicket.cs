namespace CodeLab.Judge.Queue;

/// <summary>A job's place in the queue, and its outcome when there is one.</summary>
public sealed class JudgeTicket
{
    private readonly TaskCompletionSource<JobOutcome> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _cancellation = new();
    private readonly Action<JudgeEvent> _tell;

    internal JudgeTicket(JudgeJob job, Action<JudgeEvent> tell, long turn, long number) =>
        (Job, _tell, Turn, Number) = (job, tell, turn, number);

    public JudgeJob Job { get; }

    /// <summary>Ends with the outcome, or as cancelled when the job was cancelled or the judge shut down.</summary>
    public Task<JobOutcome> Completion => _completion.Task;

    internal long Turn { get; }

    internal long Number { get; }

    internal long QueuedAt { get; init; }

    /// <summary>Null while it waits.</summary>
    internal long? StartedAt { get; set; }

    internal bool IsRunning => StartedAt is not null;

    internal CancellationToken Cancelled => _cancellation.Token;

    internal void Tell(JudgeEvent happened) => _tell(happened);

    internal void Complete(JobOutcome outcome)
    {
        if (_completion.TrySetResult(outcome))
            _tell(new JobFinished(Job.Id, outcome));
    }

    internal void Cancel()
    {
        _cancellation.Cancel();
        _completion.TrySetCanceled();
    }
}
