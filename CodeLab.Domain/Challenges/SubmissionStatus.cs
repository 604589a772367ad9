namespace CodeLab.Domain.Challenges;

public enum SubmissionStatus
{
    Pending,
    Running,
    Passed,
    Failed,

    /// <summary>The judge itself failed; the student is not to blame and may be judged again.</summary>
    Error,
}
