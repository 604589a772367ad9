namespace CodeLab.Tests.Fakes;

/// <summary>A clock that stands still until a test moves it.</summary>
public sealed class MovedClock : TimeProvider
{
    private DateTimeOffset _now = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public void Move(TimeSpan time) => _now += time;
}
