namespace CodeLab.Judge.Queue;

/// <summary>Plays the queue forward on its workers, each job as long as jobs of its kind took of late, to tell when each is taken.</summary>
internal sealed class QueueForecast(JudgeMeasures measures, int workers, TimeProvider clock)
{
    /// <summary>Both lists are read inside the queue's lock.</summary>
    public QueueState Of(IEnumerable<JudgeTicket> running, IEnumerable<JudgeTicket> waiting)
    {
        var now = clock.GetTimestamp();
        List<RunningJob> runs = [.. running.OrderBy(ticket => ticket.StartedAt).Select(ticket => new RunningJob(ticket.Job, clock.GetElapsedTime(ticket.StartedAt!.Value, now)))];
        var free = new PriorityQueue<int, TimeSpan>();
        for (var worker = 0; worker < workers; worker++)
            free.Enqueue(worker, worker < runs.Count ? Rest(runs[worker]) : TimeSpan.Zero);

        var waits = new List<WaitingJob>();
        foreach (var ticket in waiting)
        {
            free.TryDequeue(out var worker, out var start);
            waits.Add(new(ticket.Job, new(waits.Count + 1, start), clock.GetElapsedTime(ticket.QueuedAt, now)));
            free.Enqueue(worker, start + measures.UsualRun(ticket.Job));
        }

        return new(runs, waits);
    }

    // A job that takes longer than usual may end at any moment, and more likely later than now.
    private TimeSpan Rest(RunningJob running)
    {
        var usual = measures.UsualRun(running.Job);
        return running.For < usual ? usual - running.For : running.For / 2;
    }
}
