using Microsoft.Extensions.Logging;

namespace CodeLab.Domain.Live;

/// <summary>One watcher's loop: at most one refresh at a time, at most one in a quiet time, never dead after a fault.</summary>
internal sealed partial class Watcher(Topic topic, Func<Task> refresh, TimeProvider clock, ILogger log, Action<Watcher> remove)
    : IDisposable
{
    private const int Idle = 0, Busy = 1, Again = 2, Disposed = 3;
    private int _state;

    public Topic Topic => topic;

    public void Nudge()
    {
        while (true)
        {
            var state = Volatile.Read(ref _state);
            if (state is Again or Disposed)
                return;

            var next = state == Idle ? Busy : Again;
            if (Interlocked.CompareExchange(ref _state, next, state) != state)
                continue;

            if (next == Busy)
                _ = Task.Run(RefreshUntilQuietAsync);
            return;
        }
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _state, Disposed) != Disposed)
            remove(this);
    }

    private async Task RefreshUntilQuietAsync()
    {
        do
        {
            // What was nudged before this point is covered by the refresh that follows.
            Interlocked.CompareExchange(ref _state, Busy, Again);
            try
            {
                await refresh();
            }
            catch (Exception fault)
            {
                // The edge of the background loop: a refresh that throws must not silence the watcher.
                RefreshFailed(log, fault, topic);
            }

            await Task.Delay(LiveBus.QuietTime, clock);
        }
        while (Volatile.Read(ref _state) != Disposed && Interlocked.CompareExchange(ref _state, Idle, Busy) == Again);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A watcher of {Topic} failed to refresh")]
    private static partial void RefreshFailed(ILogger log, Exception fault, Topic topic);
}
