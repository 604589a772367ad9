using System.Collections.Concurrent;
using CodeLab.Judge;

namespace CodeLab.Tests.Outside;

/// <summary>
/// Judges all jobs of a class, one per core at a time, from the moment that the first of its rows asks: rows run one after the
/// other and wait for theirs.
/// </summary>
public sealed class JobsAhead : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JobOutcome>> _outcomes = [];
    private readonly Lock _once = new();
    private readonly CancellationTokenSource _closed = new();
    private Task? _all;

    /// <param name="name">Of the job that is asked for.</param>
    /// <param name="jobs">All jobs by name, the same at each call, in the order in which rows will ask.</param>
    /// <param name="judge">Judges one; its token is cancelled when the class is done.</param>
    public async Task<JobOutcome> RunAsync(
        string name, IEnumerable<(string Name, Func<JudgeJob> Make)> jobs, Func<JudgeJob, CancellationToken, Task<JobOutcome>> judge)
    {
        lock (_once)
            _all ??= Task.Run(() => RunAllAsync(jobs, judge));
        return await Place(name).Task;
    }

    public async ValueTask DisposeAsync()
    {
        await _closed.CancelAsync();
        await (_all ?? Task.CompletedTask);
        _closed.Dispose();
    }

    private Task RunAllAsync(IEnumerable<(string Name, Func<JudgeJob> Make)> jobs, Func<JudgeJob, CancellationToken, Task<JobOutcome>> judge) =>
        Parallel.ForEachAsync(
            jobs,
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
            async (job, _) => await CompleteAsync(Place(job.Name), () => judge(job.Make(), _closed.Token)));

    private TaskCompletionSource<JobOutcome> Place(string name) =>
        _outcomes.GetOrAdd(name, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));

    private static async Task CompleteAsync(TaskCompletionSource<JobOutcome> place, Func<Task<JobOutcome>> judge)
    {
        try
        {
            place.SetResult(await judge());
        }
        catch (Exception fault)
        {
            // The edge of the loop: the fault belongs to the row that waits.
            place.SetException(fault);
        }
    }
}
