namespace CodeLab.Judge.Queue;

/// <summary>The section <c>Judge</c> of the settings.</summary>
public sealed class QueueOptions
{
    /// <summary>How many jobs may wait; more are refused.</summary>
    public int Capacity { get; set; } = 10_000;

    /// <summary>How many jobs run at a time; 0 for one per core.</summary>
    public int Workers { get; set; }

    /// <summary>How many submissions of one person may wait.</summary>
    public int QueuedPerPerson { get; set; } = 2;

    /// <summary>How long jobs that run may go on after a stop was asked for; what has not ended then is judged at the next start.</summary>
    public TimeSpan DrainTime { get; set; } = TimeSpan.FromSeconds(6);

    internal int WorkerCount => Workers > 0 ? Workers : Environment.ProcessorCount;
}
