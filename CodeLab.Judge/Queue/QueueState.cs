namespace CodeLab.Judge.Queue;

/// <summary>Who runs and who waits at one moment. Immutable, and shared by everyone who looks.</summary>
public sealed class QueueState
{
    private readonly Dictionary<Guid, QueuePlace> _places;

    internal QueueState(IReadOnlyList<RunningJob> running, IReadOnlyList<WaitingJob> waiting)
    {
        (Running, Waiting) = (running, waiting);
        _places = waiting.ToDictionary(job => job.Job.Id, job => job.Place);
        foreach (var job in running)
            _places[job.Job.Id] = new(0, TimeSpan.Zero);
    }

    public IReadOnlyList<RunningJob> Running { get; }

    /// <summary>In the order in which they will be taken.</summary>
    public IReadOnlyList<WaitingJob> Waiting { get; }

    /// <summary>Null when the job is not here.</summary>
    public QueuePlace? PlaceOf(Guid jobId) => _places.GetValueOrDefault(jobId);
}

/// <summary>A place in the queue.</summary>
/// <param name="Position">How many are taken before this one, plus one; 0 while it runs.</param>
/// <param name="ExpectedWait">Until it is taken, from how long jobs of each language took of late.</param>
public sealed record QueuePlace(int Position, TimeSpan ExpectedWait);

/// <param name="Job">The job.</param>
/// <param name="For">How long it has been running.</param>
public sealed record RunningJob(JudgeJob Job, TimeSpan For);

/// <param name="Job">The job.</param>
/// <param name="Place">Its place among all that wait.</param>
/// <param name="For">How long it has been waiting.</param>
public sealed record WaitingJob(JudgeJob Job, QueuePlace Place, TimeSpan For);
