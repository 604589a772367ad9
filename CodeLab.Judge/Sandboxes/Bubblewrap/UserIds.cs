using System.Collections.Concurrent;

namespace CodeLab.Judge.Sandboxes.Bubblewrap;

/// <summary>Hands out user numbers, so that no two sandboxes at a time belong to the same user. Without root there is only our own.</summary>
internal sealed class UserIds(int? first)
{
    private readonly ConcurrentQueue<int> _free = new();
    private int _used;

    public int? Take()
    {
        if (first is not int start)
            return null;
        return _free.TryDequeue(out var id) ? id : start + Interlocked.Increment(ref _used) - 1;
    }

    public void Return(int? id)
    {
        if (id is int number)
            _free.Enqueue(number);
    }
}
