namespace CodeLab.Judge;

/// <summary>What happens to a job, in order: started, one for each test as it ends, finished.</summary>
public abstract record JudgeEvent(Guid JobId);

public sealed record JobStarted(Guid JobId) : JudgeEvent(JobId);

public sealed record TestFinished(Guid JobId, TestResult Result) : JudgeEvent(JobId);

public sealed record JobFinished(Guid JobId, JobOutcome Outcome) : JudgeEvent(JobId);
