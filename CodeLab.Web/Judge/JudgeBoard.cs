using CodeLab.Domain.Accounts;
using CodeLab.Domain.Challenges;
using CodeLab.Judge;
using CodeLab.Judge.Queue;

namespace CodeLab.Web.Judge;

/// <summary>Puts names to the opaque words of the queue: who, and which challenge.</summary>
public sealed class JudgeBoard(JudgeQueue queue, ChallengeLibrary library, NamePeople people, TimeProvider clock)
{
    /// <summary>A page shows the head of a long queue; nobody reads further.</summary>
    public const int MostWaiting = 50;

    /// <param name="known">Names found before, added to: the same people stay on the page for many refreshes.</param>
    /// <param name="cancel">Ends it early.</param>
    public async Task<JudgeBoardView> ReadAsync(Dictionary<Guid, string> known, CancellationToken cancel)
    {
        var state = queue.State();
        var waiting = state.Waiting.Take(MostWaiting).ToList();
        var unknown = state.Running.Select(job => job.Job).Concat(waiting.Select(job => job.Job))
            .Select(job => Guid.TryParse(job.Person, out var id) ? id : Guid.Empty)
            .Where(id => id != Guid.Empty && !known.ContainsKey(id))
            .ToHashSet();
        foreach (var (id, name) in await people.RunAsync(unknown, cancel))
            known[id] = name;

        var now = clock.GetUtcNow();
        return new(
            [.. state.Running.Select(job => Row(job.Job, known) with { Since = now - job.For })],
            [.. waiting.Select(job => Row(job.Job, known) with { Place = job.Place.Position, ExpectedWait = job.Place.ExpectedWait, Since = now - job.For })],
            state.Waiting.GroupBy(job => job.Job.Priority).ToDictionary(group => group.Key, group => group.Count()),
            state.Waiting.Count);
    }

    private JudgeRow Row(JudgeJob job, Dictionary<Guid, string> names)
    {
        var challenge = Guid.TryParse(job.Subject, out var id) ? library.Current.ById(id) : null;
        return new(job.Id, job.Language, job.Priority)
        {
            Person = Guid.TryParse(job.Person, out var person) ? names.GetValueOrDefault(person, "") : "",
            Challenge = challenge?.Title ?? "",
            Slug = challenge?.Slug,
        };
    }
}

public sealed record JudgeBoardView(
    IReadOnlyList<JudgeRow> Running, IReadOnlyList<JudgeRow> Waiting, IReadOnlyDictionary<JobPriority, int> ByPriority, int WaitingTotal);

/// <summary>A job as a row of the page.</summary>
public sealed record JudgeRow(Guid Id, string Language, JobPriority Priority)
{
    /// <summary>Empty for the judge's own work, such as a rejudge.</summary>
    public required string Person { get; init; }

    /// <summary>Empty for a run outside of any challenge.</summary>
    public required string Challenge { get; init; }

    public required string? Slug { get; init; }

    public int Place { get; init; }

    public TimeSpan ExpectedWait { get; init; }

    public DateTimeOffset Since { get; init; }

    public string Kind => Priority switch
    {
        JobPriority.Exam => "Exam",
        JobPriority.Run => "Run",
        JobPriority.Submission => "Submission",
        JobPriority.Rejudge => "Rejudge",
        _ => throw new InvalidOperationException($"No word for {Priority}."),
    };
}
