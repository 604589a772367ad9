namespace CodeLab.Judge.Queue;

/// <summary>
/// The jobs that wait and run, by priority and inside one by <see cref="FairTurns"/>. The queue is bounded, and lives in memory: what
/// must survive a crash is stored by whoever submits and submitted again.
/// </summary>
public sealed class JudgeQueue(QueueOptions options, TimeProvider clock)
{
    // Expected waits count down while nothing moves; looking more often than this shows nothing new.
    private static readonly TimeSpan StateIsFreshFor = TimeSpan.FromMilliseconds(250);

    private readonly Lock _lock = new();
    private readonly SortedSet<JudgeTicket> _waiting = new(Comparer<JudgeTicket>.Create(
        (a, b) => (a.Job.Priority, a.Turn, a.Number).CompareTo((b.Job.Priority, b.Turn, b.Number))));
    private readonly Dictionary<Guid, JudgeTicket> _tickets = [];
    private readonly SemaphoreSlim _available = new(0);
    private readonly FairTurns _turns = new();

    // Per person, places that are kept or taken by jobs that wait.
    private readonly Dictionary<string, int> _places = [];
    private int _reserved;
    private long _lastNumber;
    private bool _closed;
    private (QueueState State, long At)? _state;

    /// <summary>Raised after the queue moved, outside its lock.</summary>
    public event Action? Moved;

    public JudgeMeasures Measures { get; } = new(clock);

    public int Waiting
    {
        get
        {
            lock (_lock)
                return _waiting.Count;
        }
    }

    /// <summary>Whether the judge is being shut down: nothing is taken any more.</summary>
    public bool IsClosed
    {
        get
        {
            lock (_lock)
                return _closed;
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
            if (_closed || _places.GetValueOrDefault(person) >= options.QueuedPerPerson || _waiting.Count + _reserved >= options.Capacity)
                return null;
            _reserved++;
            CountPlace(person, 1);
            return new Place(() => GiveBack(person));
        }
    }

    /// <summary>
    /// Adds a job; null when the queue is full or closed. <paramref name="tell"/> is called from the worker and must be quick.
    /// </summary>
    public JudgeTicket? Submit(JudgeJob job, Action<JudgeEvent> tell)
    {
        JudgeTicket ticket;
        lock (_lock)
        {
            if (_closed || _waiting.Count >= options.Capacity)
                return null;
            ticket = new(job, tell, _turns.Next(job), ++_lastNumber) { QueuedAt = clock.GetTimestamp() };
            _tickets.Add(job.Id, ticket);
            _waiting.Add(ticket);
            CountPlace(job.Person, 1);
            _state = null;
        }

        _available.Release();
        Moved?.Invoke();
        return ticket;
    }

    /// <summary>Who runs and who waits now. Built once for everyone who asks before the queue moves again.</summary>
    public QueueState State()
    {
        lock (_lock)
        {
            if (_state is { } known && clock.GetElapsedTime(known.At) < StateIsFreshFor)
                return known.State;
            var state = new QueueForecast(Measures, options.WorkerCount, clock).Of(_tickets.Values.Where(ticket => ticket.IsRunning), _waiting);
            _state = (state, clock.GetTimestamp());
            return state;
        }
    }

    /// <summary>Takes a waiting job out, or kills a running one. Its completion is then cancelled.</summary>
    public bool Cancel(Guid jobId)
    {
        JudgeTicket? ticket;
        lock (_lock)
        {
            if (!_tickets.TryGetValue(jobId, out ticket))
                return false;
            if (_waiting.Remove(ticket))
                Forget(ticket);
        }

        ticket.Cancel();
        Moved?.Invoke();
        return true;
    }

    /// <summary>Takes no more jobs and cancels those that wait; those that run go on.</summary>
    public void Close()
    {
        List<JudgeTicket> waiting;
        lock (_lock)
        {
            _closed = true;
            waiting = [.. _waiting];
            _waiting.Clear();
            foreach (var ticket in waiting)
                Forget(ticket);
        }

        foreach (var ticket in waiting)
            ticket.Cancel();
        Moved?.Invoke();
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
                _turns.Serve(next.Job, next.Turn);
                CountPlace(next.Job.Person, -1);
                next.StartedAt = clock.GetTimestamp();
                _state = null;
                return next;
            }
        }
    }

    /// <param name="ticket">A job that was taken and is done with.</param>
    /// <param name="verdict">What became of it; null when it was cancelled, which measures nothing.</param>
    internal void Release(JudgeTicket ticket, Verdict? verdict)
    {
        lock (_lock)
        {
            _tickets.Remove(ticket.Job.Id);
            _state = null;
        }

        if (verdict is { } given)
            Measures.Add(ticket.Job, clock.GetElapsedTime(ticket.QueuedAt, ticket.StartedAt!.Value), clock.GetElapsedTime(ticket.StartedAt.Value), given);
        Moved?.Invoke();
    }

    internal void Announce() => Moved?.Invoke();

    // Inside the lock, for a job that will not be taken.
    private void Forget(JudgeTicket ticket)
    {
        _tickets.Remove(ticket.Job.Id);
        CountPlace(ticket.Job.Person, -1);
        _state = null;
    }

    private void CountPlace(string person, int change)
    {
        var places = _places.GetValueOrDefault(person) + change;
        if (places == 0)
            _places.Remove(person);
        else
            _places[person] = places;
    }

    private void GiveBack(string person)
    {
        lock (_lock)
        {
            _reserved--;
            CountPlace(person, -1);
        }
    }

    private sealed class Place(Action giveBack) : IDisposable
    {
        private Action? _giveBack = giveBack;

        public void Dispose() => Interlocked.Exchange(ref _giveBack, null)?.Invoke();
    }
}
