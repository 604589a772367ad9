using System.Diagnostics;
using CodeLab.Judge;
using CodeLab.Judge.Queue;
using CodeLab.Judge.Sandboxes;
using Microsoft.Extensions.Logging.Abstractions;

namespace CodeLab.Benchmarks.Judge;

/// <summary>A class hands in at once: the wall time of all of it, through the queue, against what the tests cost the processors.</summary>
internal static class BatchBenchmark
{
    private const int Submissions = 25, Tests = 10, Repeats = 5;

    // Some 40 ms of work, as a test of an exercise may have; the programs differ, so that each is compiled.
    private const string Work = """
        # NUMBER
        n = int(input())
        total = 0
        for i in range(400_000):
            total += i * n % 7
        print(total)
        """;

    public static async Task RunAsync(Report report)
    {
        using var judge = new BenchJudge();
        var wall = new Samples();
        var perCore = new Samples();
        await RunOnceAsync(judge, 0);
        for (var repeat = 1; repeat <= Repeats; repeat++)
        {
            var started = Stopwatch.GetTimestamp();
            var cpu = await RunOnceAsync(judge, repeat);
            wall.Add(Stopwatch.GetElapsedTime(started));
            perCore.Add(cpu / Environment.ProcessorCount);
        }

        report.Add(perCore.Row("batch.cost", "batch.cost", perCore, "CPU time of the tests, divided by the cores"));
        report.Add(wall.Row("batch.wall", "batch.cost", perCore, $"{Submissions} submissions of {Tests} tests"));
    }

    private static async Task<TimeSpan> RunOnceAsync(BenchJudge judge, int repeat)
    {
        var options = new QueueOptions();
        var queue = new JudgeQueue(options, TimeProvider.System);
        using var workers = new JudgeWorkers(
            queue, judge.Grader, new JudgeHealth(judge.Sandbox, TimeProvider.System), options, NullLogger<JudgeWorkers>.Instance);
        await workers.StartAsync(CancellationToken.None);
        var tickets = Enumerable.Range(0, Submissions).Select(number => queue.Submit(Job(repeat, number), _ => { })!).ToList();
        var outcomes = await Task.WhenAll(tickets.Select(ticket => ticket.Completion));
        await workers.StopAsync(CancellationToken.None);
        return Array.Find(outcomes, outcome => outcome.Verdict != Verdict.Accepted) is { } wrong
            ? throw new InvalidOperationException($"{wrong.Verdict}: {wrong.Message}")
            : outcomes.SelectMany(outcome => outcome.Results).Aggregate(TimeSpan.Zero, (sum, result) => sum + result.CpuTime);
    }

    private static JudgeJob Job(int repeat, int number) => new()
    {
        Id = Guid.CreateVersion7(),
        Language = "python",
        Files = [new("main.py", Work.Replace("NUMBER", $"{repeat} {number}", StringComparison.Ordinal))],
        Tests = [.. Enumerable.Range(1, Tests).Select(test => new StdioTest($"{test}", $"{test}\n", Expected: null))],
        Person = $"{number}",
    };
}
