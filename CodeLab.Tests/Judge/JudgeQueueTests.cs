using CodeLab.Judge;
using CodeLab.Judge.Queue;
using CodeLab.Tests.Fakes;

namespace CodeLab.Tests.Judge;

public sealed class JudgeQueueTests
{
    private readonly JudgeQueue _queue = new(new QueueOptions { Capacity = 5, Workers = 1 }, TimeProvider.System);

    private readonly MovedClock _clock = new();
    private readonly JudgeQueue _timed;

    public JudgeQueueTests() => _timed = new(new QueueOptions { Workers = 1 }, _clock);

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

        Assert.Equal(2, _queue.State().PlaceOf(second.Job.Id)?.Position);
        Assert.Null(_queue.State().PlaceOf(Guid.NewGuid()));
    }

    [Fact]
    public async Task Priorities_go_exam_run_submission_rejudge()
    {
        foreach (var priority in (JobPriority[])[JobPriority.Rejudge, JobPriority.Submission, JobPriority.Run, JobPriority.Exam])
            _queue.Submit(Job(priority.ToString()) with { Priority = priority }, _ => { });

        Assert.Equal(["Exam", "Run", "Submission", "Rejudge"], await TakeAllAsync(4));
    }

    [Fact]
    public async Task Who_hands_in_one_after_the_other_does_not_overtake_for_ever()
    {
        _queue.Submit(Job("ann"), _ => { });
        _queue.Submit(Job("ann"), _ => { });
        var taken = new List<string>();

        for (var i = 0; i < 4; i++)
        {
            _queue.Submit(Job("bob"), _ => { });
            taken.AddRange(await TakeAllAsync(1));
        }

        Assert.Equal(2, taken.Count(person => person == "ann"));
    }

    [Fact]
    public async Task The_expected_wait_is_measured_for_each_language()
    {
        await MeasureAsync("python", TimeSpan.FromSeconds(2));
        await MeasureAsync("java", TimeSpan.FromSeconds(10));
        _timed.Submit(Job("ann") with { Language = "java" }, _ => { });
        _timed.Submit(Job("bob") with { Language = "python" }, _ => { });
        var last = _timed.Submit(Job("cid") with { Language = "python" }, _ => { })!;

        var wait = _timed.State().PlaceOf(last.Job.Id)!.ExpectedWait;

        Assert.Equal(TimeSpan.FromSeconds(12), wait);
    }

    [Fact]
    public async Task Medians_and_percentiles_are_told_for_each_language()
    {
        foreach (var seconds in Enumerable.Range(1, 20))
            await MeasureAsync("python", TimeSpan.FromSeconds(seconds));

        var times = Assert.Single(_timed.Measures.Languages());

        Assert.Equal(("python", 20, TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(19)), (times.Language, times.Jobs, times.Run.Median, times.Run.P95));
    }

    [Fact]
    public async Task Verdicts_are_counted_by_the_minute()
    {
        await MeasureAsync("python", TimeSpan.FromSeconds(1));
        _clock.Move(TimeSpan.FromMinutes(1));
        await MeasureAsync("python", TimeSpan.FromSeconds(1));

        var hour = _timed.Measures.LastHour();

        Assert.Equal(60, hour.Count);
        Assert.Equal([1, 1], hour.TakeLast(2).Select(minute => minute.Verdicts.GetValueOrDefault(Verdict.Accepted)));
    }

    [Fact]
    public async Task A_closed_queue_lets_go_of_who_waits_and_takes_nobody()
    {
        var running = _queue.Submit(Job("ann"), _ => { })!;
        await TakeAllAsync(1);
        var waiting = _queue.Submit(Job("bob"), _ => { })!;

        _queue.Close();

        Assert.True(waiting.Completion.IsCanceled);
        Assert.False(running.Completion.IsCompleted);
        Assert.Null(_queue.Submit(Job("cid"), _ => { }));
        Assert.Null(_queue.Reserve("cid"));
    }

    [Fact]
    public void Many_requests_at_once_get_no_more_places_than_a_person_has()
    {
        var places = Enumerable.Range(0, 50).AsParallel().Select(_ => _queue.Reserve("ann")).OfType<IDisposable>().ToList();

        Assert.Equal(2, places.Count);
        places[0].Dispose();
        Assert.NotNull(_queue.Reserve("ann"));
    }

    private async Task MeasureAsync(string language, TimeSpan run)
    {
        _timed.Submit(Job("any") with { Language = language }, _ => { });
        var ticket = await _timed.TakeAsync(Cancel);
        _clock.Move(run);
        _timed.Release(ticket, Verdict.Accepted);
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
