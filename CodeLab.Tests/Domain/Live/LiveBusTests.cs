using CodeLab.Domain.Live;
using Microsoft.Extensions.Logging.Abstractions;

namespace CodeLab.Tests.Domain.Live;

public sealed class LiveBusTests
{
    private static readonly Topic Topic = new("test");
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly LiveBus _bus = new(TimeProvider.System, NullLogger<LiveBus>.Instance);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_watcher_sees_the_last_of_many_nudges()
    {
        var state = 0;
        var seen = 0;
        var sawLast = new TaskCompletionSource();
        using var watch = _bus.Watch(Topic, () =>
        {
            seen = Volatile.Read(ref state);
            if (seen == 1000)
                sawLast.TrySetResult();
            return Task.CompletedTask;
        });

        for (var i = 1; i <= 1000; i++)
        {
            Volatile.Write(ref state, i);
            _bus.Nudge(Topic);
        }

        await sawLast.Task.WaitAsync(Patience, Cancel);
        Assert.Equal(1000, seen);
    }

    [Fact]
    public async Task A_refresh_never_overlaps_itself()
    {
        var running = 0;
        var overlapped = false;
        var refreshes = 0;
        var twice = new TaskCompletionSource();
        using var watch = _bus.Watch(Topic, async () =>
        {
            overlapped |= Interlocked.Increment(ref running) > 1;
            _bus.Nudge(Topic);
            await Task.Yield();
            Interlocked.Decrement(ref running);
            if (Interlocked.Increment(ref refreshes) == 3)
                twice.TrySetResult();
        });

        Parallel.For(0, 100, _ => _bus.Nudge(Topic));

        await twice.Task.WaitAsync(Patience, Cancel);
        Assert.False(overlapped);
    }

    [Fact]
    public async Task A_watcher_lives_on_after_a_refresh_that_throws()
    {
        var calls = 0;
        var first = new TaskCompletionSource();
        var second = new TaskCompletionSource();
        using var watch = _bus.Watch(Topic, () =>
        {
            if (Interlocked.Increment(ref calls) > 1)
            {
                second.TrySetResult();
                return Task.CompletedTask;
            }

            first.TrySetResult();
            throw new InvalidOperationException("the first refresh fails");
        });

        _bus.Nudge(Topic);
        await first.Task.WaitAsync(Patience, Cancel);
        _bus.Nudge(Topic);

        await second.Task.WaitAsync(Patience, Cancel);
    }

    [Fact]
    public void A_disposed_watcher_is_forgotten()
    {
        var watch = _bus.Watch(Topic, () => Task.CompletedTask);

        watch.Dispose();

        Assert.Equal(0, _bus.WatcherCount);
    }
}
