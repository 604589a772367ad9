namespace CodeLab.Domain.Challenges;

public enum ChallengeSort
{
    Level,
    Title,
    Newest,

    /// <summary>By estimated time.</summary>
    Time,
}
