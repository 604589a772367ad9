namespace CodeLab.Tests.Fakes;

/// <summary>The real clock, some time away from now.</summary>
public sealed class ShiftedClock(TimeSpan by) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + by;
}
