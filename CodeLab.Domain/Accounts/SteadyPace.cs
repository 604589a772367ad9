namespace CodeLab.Domain.Accounts;

/// <summary>
/// Lets an answer that must not tell whether an account exists take the same time either way. The pace is well above what the
/// slowest way through takes on an idle machine.
/// </summary>
internal static class SteadyPace
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(250);

    public static Task StartAsync(TimeProvider clock) => Task.Delay(Pace, clock);
}
