using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.Extensions.Logging;

namespace CodeLab.Domain.Live;

/// <summary>
/// Tells watchers of a topic that something changed. A nudge carries no data: the watcher reads the newest snapshot.
/// Nudges that come while a watcher is busy or within its quiet time are merged into one; the last one always wins.
/// </summary>
public sealed class LiveBus(TimeProvider clock, ILogger<LiveBus> log)
{
    private readonly ConcurrentDictionary<Topic, ImmutableList<Watcher>> _watchers = new();

    /// <summary>The shortest time between two refreshes of one watcher.</summary>
    public static TimeSpan QuietTime { get; } = TimeSpan.FromMilliseconds(100);

    public int WatcherCount => _watchers.Values.Sum(list => list.Count);

    /// <summary>
    /// Calls <paramref name="refresh"/> after each change of <paramref name="topic"/> until the answer is disposed. Watch first
    /// and read the state second: then a repeat is possible and a gap is not.
    /// </summary>
    public IDisposable Watch(Topic topic, Func<Task> refresh)
    {
        var watcher = new Watcher(topic, refresh, clock, log, Remove);
        _watchers.AddOrUpdate(topic, _ => [watcher], (_, list) => list.Add(watcher));
        return watcher;
    }

    public void Nudge(Topic topic)
    {
        if (_watchers.TryGetValue(topic, out var list))
        {
            foreach (var watcher in list)
                watcher.Nudge();
        }
    }

    private void Remove(Watcher watcher)
    {
        while (_watchers.TryGetValue(watcher.Topic, out var list))
        {
            var rest = list.Remove(watcher);
            var done = rest.IsEmpty
                ? _watchers.TryRemove(new(watcher.Topic, list))
                : _watchers.TryUpdate(watcher.Topic, rest, list);
            if (done)
                return;
        }
    }
}
