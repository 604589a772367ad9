using System.Globalization;
using CodeLab.Domain.Challenges;
using CodeLab.Judge;
using CodeLab.Judge.Languages;
using CodeLab.Judge.Queue;

namespace CodeLab.Domain.Import;

/// <summary>Lets the judge run a package's own submissions and compares each verdict with the one its folder stands for.</summary>
internal sealed class GradeSubmissions(JudgeQueue queue, LanguageCatalog catalog)
{
    /// <summary>What an accepted submission may take while the time limit is still to be found.</summary>
    public static readonly TimeSpan Generous = TimeSpan.FromSeconds(20);

    private const double Multiplier = 5;

    // Most of a suite's time is its runner's, which takes the longer the busier the machine is.
    private const double LeastOfSuite = 5;

    /// <summary>Answers the matrix, in the order of the submissions, and the time limit that it holds for.</summary>
    public async Task<(IReadOnlyList<GradedRow> Matrix, TimeSpan TimeLimit)> RunAsync(
        OutsideProblem problem, Challenge challenge, Action<string> tell, CancellationToken cancel)
    {
        var (accepted, others) = (problem.Submissions.Where(one => one.IsAccepted).ToList(), problem.Submissions.Where(one => !one.IsAccepted).ToList());
        var first = await RunAllAsync(problem, accepted, challenge, problem.TimeLimit ?? Generous, tell, cancel);
        var limit = problem.TimeLimit ?? LimitFrom(first.Select(graded => graded.Slowest), problem.Suite is null ? 1 : LeastOfSuite);
        var second = await RunAllAsync(problem, others, challenge, limit, tell, cancel);
        return ([.. first.Concat(second).Select(graded => graded.Row).OrderBy(row => row.Submission, StringComparer.Ordinal)], limit);
    }

    private static TimeSpan LimitFrom(IEnumerable<TimeSpan> slowest, double least) =>
        TimeSpan.FromSeconds(Math.Clamp(Math.Ceiling(slowest.DefaultIfEmpty().Max().TotalSeconds * Multiplier), least, 60));

    private async Task<IReadOnlyList<Graded>> RunAllAsync(
        OutsideProblem problem, List<GradedSubmission> submissions, Challenge challenge, TimeSpan limit, Action<string> tell, CancellationToken cancel) =>
        await Task.WhenAll(submissions.Select(async one =>
        {
            var graded = await RunAsync(one, challenge, limit, cancel);
            tell($"{problem.Title}, {one.Name}: {graded.Row.Got}");
            return graded;
        }));

    private async Task<Graded> RunAsync(GradedSubmission one, Challenge challenge, TimeSpan limit, CancellationToken cancel)
    {
        GradedRow NotRun(string reason) => new(one.Name, one.Language ?? "", one.Expected.Words, "—", Matches: null, reason);
        if (one.Language is not { } id)
            return new(NotRun(one.Reason), TimeSpan.Zero);
        if (await catalog.InstalledAsync(id) is not { IsInstalled: true })
            return new(NotRun($"The language {id} is not installed here."), TimeSpan.Zero);

        var job = new JudgeJob
        {
            Id = Guid.CreateVersion7(),
            Language = id,
            Files = one.Files,
            Tests = [.. challenge.Tests.Select(test => test.Test)],
            Checker = challenge.Checker,
            Limits = challenge.Limits with { CpuTime = limit, WallTime = limit * 3 },
            Priority = JobPriority.Rejudge,
            Person = $"import {challenge.Slug}",
        };
        if (queue.Submit(job, _ => { }) is not { } ticket)
            return new(NotRun("The judge's queue is full or closed. Import again in a minute."), TimeSpan.Zero);
        await using var leaving = cancel.Register(() => queue.Cancel(job.Id));
        return Grade(one, challenge, await ticket.Completion);
    }

    private static Graded Grade(GradedSubmission one, Challenge challenge, JobOutcome outcome)
    {
        var share = Score.ShareOf(challenge, outcome.Results);
        var matches = one.Expected.IsMetBy(outcome.Verdict, share);
        var got = outcome.Verdict.Code() ?? "";
        if (one.Expected.Partial)
            got += string.Create(CultureInfo.InvariantCulture, $", {share:0%} of the points");
        var slowest = outcome.Results.Select(result => result.CpuTime).DefaultIfEmpty().Max();
        return new(new(one.Name, one.Language!, one.Expected.Words, got, matches, Reason(challenge, outcome)), slowest);
    }

    private static string Reason(Challenge challenge, JobOutcome outcome)
    {
        if (outcome.Results.FirstOrDefault(result => result.Verdict != Verdict.Accepted) is not { } failed)
            return outcome.Verdict == Verdict.Accepted ? "" : Line(outcome.Message);
        if (failed.Cases.FirstOrDefault(told => !told.Passed) is { } told)
            return $"{told.Name}: {Line(string.Join(' ', told.Message.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))}";
        var test = challenge.Tests.First(one => one.Test.Id == failed.Id);
        return $"{test.Description}: {Line(failed.Message.Length > 0 ? failed.Message : failed.Error)}";
    }

    private static string Line(string text) => text.Trim().Split('\n')[0] is { Length: > 300 } line ? line[..300] : text.Trim().Split('\n')[0];

    private sealed record Graded(GradedRow Row, TimeSpan Slowest);
}
