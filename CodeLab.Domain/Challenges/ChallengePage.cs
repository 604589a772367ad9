namespace CodeLab.Domain.Challenges;

/// <summary>One page of a list of challenges and how many there are in all.</summary>
public sealed record ChallengePage(IReadOnlyList<Challenge> Challenges, int Total, int Page, int Limit)
{
    public int Pages => (Total + Limit - 1) / Limit;
}
