namespace CodeLab.Domain.Challenges;

public enum SubmissionStatus
{
    Pending,
    Running,
    Passed,
    Failed,

    /// <summary>The judge itself failed; the student is not to blame and may be judged again.</summary>
    Error,

    /// <summary>Taken back by who handed it in, before it had a verdict.</summary>
    Cancelled,
}
