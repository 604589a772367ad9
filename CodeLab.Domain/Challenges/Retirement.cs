namespace CodeLab.Domain.Challenges;

/// <summary>How a challenge was taken out of use.</summary>
public enum Retirement
{
    /// <summary>It is gone; nobody had handed in anything.</summary>
    Removed,

    /// <summary>It is in no list any more, but its submissions still show what they were for.</summary>
    Archived,
}
