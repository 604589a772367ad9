using CodeLab.Judge;
using CodeLab.Judge.Queue;

namespace CodeLab.Tests.Judge;

public sealed class JudgeQueueTests
{
    private readonly JudgeQueue _queue = new(new QueueOptions { Capacity = 5, Workers = 1 }, TimeProvider.System);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task People_take_turns()
    {
        foreach (var person in (string[])["ann", "ann", "ann", "bob"])
            _queue.Submit(Job(person), _ => { });

        Assert.Equal(["ann", "bob", "ann", "ann"], await TakeAllAsync(4));
    }

    [Fact]
    public async Task A_run_goes_ahead_of_submissions()
    {
        _queue.Submit(Job("ann"), _ => { });
        _queue.Submit(Job("bob") with { Priority = JobPriority.Run }, _ => { });

        Assert.Equal(["bob", "ann"], await TakeAllAsync(2));
    }

    [Fact]
    public void A_full_queue_answers_no()
    {
        for (var i = 0; i < 5; i++)
            _queue.Submit(Job($"person {i}"), _ => { });

        Assert.Null(_queue.Submit(Job("late"), _ => { }));
    }

    [Fact]
    public async Task A_cancelled_job_is_answered_and_never_taken()
    {
        var cancelled = _queue.Submit(Job("ann"), _ => { })!;
        _queue.Submit(Job("bob"), _ => { });

        _queue.Cancel(cancelled.Job.Id);

        Assert.True(cancelled.Completion.IsCanceled);
        Assert.Equal(["bob"], await TakeAllAsync(1));
    }

    [Fact]
    public void A_place_in_the_queue_tells_how_many_are_ahead()
    {
        _queue.Submit(Job("ann"), _ => { });
        var second = _queue.Submit(Job("bob"), _ => { })!;

        Assert.Equal(2, _queue.PositionOf(second.Job.Id));
        Assert.Null(_queue.PositionOf(Guid.NewGuid()));
    }

    [Fact]
    public void Many_requests_at_once_get_no_more_places_than_a_person_has()
    {
        var places = Enumerable.Range(0, 50).AsParallel().Select(_ => _queue.Reserve("ann")).OfType<IDisposable>().ToList();

        Assert.Equal(2, places.Count);
        places[0].Dispose();
        Assert.NotNull(_queue.Reserve("ann"));
    }

    private static JudgeJob Job(string person) => new()
    {
        Id = Guid.CreateVersion7(),
        Language = "python",
        Files = [new("main.py", "")],
        Tests = [],
        Person = person,
    };

    private async Task<List<string>> TakeAllAsync(int count)
    {
        var people = new List<string>();
        for (var i = 0; i < count; i++)
            people.Add((await _queue.TakeAsync(Cancel)).Job.Person);
        return people;
    }
}
