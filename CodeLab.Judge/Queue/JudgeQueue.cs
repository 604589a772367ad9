namespace CodeLab.Judge.Queue;

/// <summary>
/// The jobs that wait and run. Inside a priority people take turns: a person's second waiting job stands behind everybody's first.
/// The queue is bounded, and lives in memory: what must survive a crash is stored by whoever submits and submitted again.
/// </summary>
public sealed class JudgeQueue(QueueOptions options, TimeProvider clock)
{
    private readonly Lock _lock = new();
    private readonly SortedSet<JudgeTicket> _waiting = new(Comparer<JudgeTicket>.Create(
        (a, b) => (a.Job.Priority, a.Turn, a.Number).CompareTo((b.Job.Priority, b.Turn, b.Number))));
    private readonly Dictionary<Guid, JudgeTicket> _tickets = [];
    private readonly SemaphoreSlim _available = new(0);
    private readonly Dictionary<string, int> _reserved = [];
    private long _lastNumber;

    // A moving average of how long a job keeps a worker; it starts at a second, which the first few jobs correct.
    private TimeSpan _usualRun = TimeSpan.FromSeconds(1);

    /// <summary>Raised after the queue moved, outside its lock.</summary>
    public event Action? Moved;

    public int Waiting
    {
        get
        {
            lock (_lock)
                return _waiting.Count;
        }
    }

    public int Running
    {
        get
        {
            lock (_lock)
                return _tickets.Count - _waiting.Count;
        }
    }

    /// <summary>
    /// Keeps a place for a job that has to be stored before it may be queued, so that many requests at once can't overrun a limit
    /// between the question and the answer. Null when this person's places or all places are taken; dispose after submitting.
    /// </summary>
    public IDisposable? Reserve(string person)
    {
        lock (_lock)
        {
            var own = _reserved.GetValueOrDefault(person);
            var waiting = _waiting.Count(ticket => ticket.Job.Person == person);
            if (own + waiting >= options.QueuedPerPerson || _waiting.Count + _reserved.Values.Sum() >= options.Capacity)
                return null;
            _reserved[person] = own + 1;
            return new Place(() => GiveBack(person));
        }
    }

    /// <summary>Adds a job; null when the queue is full. <paramref name="tell"/> is called from the worker and must be quick.</summary>
    public JudgeTicket? Submit(JudgeJob job, Action<JudgeEvent> tell)
    {
        JudgeTicket ticket;
        lock (_lock)
        {
            if (_waiting.Count >= options.Capacity)
                return null;
            var turn = _waiting.Count(other => other.Job.Person == job.Person && other.Job.Priority == job.Priority);
            ticket = new(job, tell, turn, ++_lastNumber);
            _tickets.Add(job.Id, ticket);
            _waiting.Add(ticket);
        }

        _available.Release();
        Moved?.Invoke();
        return ticket;
    }

    /// <summary>How many jobs are ahead of this one, plus one; 0 while it runs; null when it is not here.</summary>
    public int? PositionOf(Guid jobId)
    {
        lock (_lock)
        {
            if (!_tickets.TryGetValue(jobId, out var ticket))
                return null;
            return _waiting.Contains(ticket) ? _waiting.TakeWhile(other => other != ticket).Count() + 1 : 0;
        }
    }

    /// <summary>How long the job at this position will probably wait, from how long jobs took of late.</summary>
    public TimeSpan ExpectedWait(int position)
    {
        lock (_lock)
            return _usualRun * ((position + options.WorkerCount - 1) / options.WorkerCount);
    }

    /// <summary>Takes a waiting job out, or kills a running one. Its completion is then cancelled.</summary>
    public bool Cancel(Guid jobId)
    {
        JudgeTicket? ticket;
        bool waited;
        lock (_lock)
        {
            if (!_tickets.TryGetValue(jobId, out ticket))
                return false;
            waited = _waiting.Remove(ticket);
            if (waited)
                _tickets.Remove(jobId);
        }

        ticket.Cancel();
        if (waited)
            Moved?.Invoke();
        return true;
    }

    internal async Task<JudgeTicket> TakeAsync(CancellationToken cancel)
    {
        while (true)
        {
            await _available.WaitAsync(cancel);
            lock (_lock)
            {
                // A cancelled job leaves its permit behind: then there is nothing to take.
                if (_waiting.Min is not { } next)
                    continue;
                _waiting.Remove(next);
                next.StartedAt = clock.GetTimestamp();
                return next;
            }
        }
    }

    internal void Release(JudgeTicket ticket)
    {
        lock (_lock)
        {
            _tickets.Remove(ticket.Job.Id);
            _usualRun = (_usualRun * 0.9) + (clock.GetElapsedTime(ticket.StartedAt) * 0.1);
        }

        Moved?.Invoke();
    }

    internal void Announce() => Moved?.Invoke();

    private void GiveBack(string person)
    {
        lock (_lock)
        {
            if (--_reserved[person] == 0)
                _reserved.Remove(person);
        }
    }

    private sealed class Place(Action giveBack) : IDisposable
    {
        private Action? _giveBack = giveBack;

        public void Dispose() => Interlocked.Exchange(ref _giveBack, null)?.Invoke();
    }
}
