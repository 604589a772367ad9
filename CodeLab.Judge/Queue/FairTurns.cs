namespace CodeLab.Judge.Queue;

/// <summary>
/// Gives each job a turn: inside a priority a person's second waiting job stands behind everybody's first, and who comes later starts
/// with the turn that is being served now. So nobody is overtaken for ever by somebody who hands in one job after the other.
/// Not safe for several threads; the queue's lock guards it.
/// </summary>
internal sealed class FairTurns
{
    private readonly Dictionary<(JobPriority, string), long> _last = [];
    private readonly Dictionary<JobPriority, long> _served = [];

    public long Next(JudgeJob job)
    {
        var now = _served.GetValueOrDefault(job.Priority);
        var turn = _last.TryGetValue((job.Priority, job.Person), out var last) ? Math.Max(now, last + 1) : now;
        return _last[(job.Priority, job.Person)] = turn;
    }

    /// <summary>Says that a job of this turn was taken; whoever had turns only before it starts afresh.</summary>
    public void Serve(JudgeJob job, long turn)
    {
        if (turn <= _served.GetValueOrDefault(job.Priority))
            return;
        _served[job.Priority] = turn;
        foreach (var (who, _) in _last.Where(entry => entry.Key.Item1 == job.Priority && entry.Value < turn).ToList())
            _last.Remove(who);
    }
}
