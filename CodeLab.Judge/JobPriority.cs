namespace CodeLab.Judge;

/// <summary>Who is served first; lower values go ahead.</summary>
public enum JobPriority
{
    Exam,
    Run,
    Submission,
    Rejudge,
}
