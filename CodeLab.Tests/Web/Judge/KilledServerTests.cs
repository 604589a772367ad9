using System.Collections.Concurrent;

namespace CodeLab.Tests.Web.Judge;

/// <summary>What becomes of a thousand programs when the power goes in the middle.</summary>
public sealed class KilledServerTests
{
    private const int Submissions = 1000;
    private const int Students = 10;
    private const string Right = "print(input())";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_one_of_a_thousand_submissions_gets_one_verdict_over_a_kill()
    {
        using var server = await SubmittingServer.StartAsync(Students);
        var ids = await SubmitAllAsync(server);
        await server.JudgedAsync(Submissions / 5, ids[Submissions / 5]);

        await server.Process.KillAsync(Cancel);
        var before = server.Count("EndLog");
        Assert.InRange(before, 1, Submissions - 100);
        await server.StartAgainAsync();
        for (var i = 0; i < Submissions; i++)
            await server.JudgedAsync(i, ids[i]);

        Assert.Equal(Submissions, server.Count("Submissions WHERE Status = 'Passed' AND Verdict = 'Accepted' AND Score = 100"));
        Assert.Equal(Submissions, server.Count("EndLog"));
        Assert.Equal(Submissions, server.Count("(SELECT DISTINCT Submission FROM EndLog)"));
        Assert.Equal(Submissions, server.Count("Submissions WHERE json_array_length(Results) = 1"));
    }

    [Fact]
    public async Task A_stop_lets_what_runs_end_and_keeps_what_waits_for_the_next_start()
    {
        using var server = await SubmittingServer.StartAsync(students: 1);
        var running = await server.SubmitAsync(0, "import time\ntime.sleep(2)\nprint(input())");
        await server.RunsAsync(0, running);
        var waiting = new List<string>();
        for (var i = 0; i < 20; i++)
            waiting.Add(await server.SubmitAsync(0, "import time\ntime.sleep(1)\nprint(input())"));

        Assert.Equal(0, await server.Process.StopAsync(Cancel));

        Assert.Equal(1, server.Count($"Submissions WHERE Status = 'Passed' AND lower(Id) = '{running}'"));
        var left = server.Count("Submissions WHERE Status = 'Pending'");
        Assert.InRange(left, 10, 20);
        Assert.Equal(21, left + server.Count("EndLog"));
        await server.StartAgainAsync();
        await server.JudgedAsync(0, waiting[^1]);
    }

    private static async Task<IReadOnlyList<string>> SubmitAllAsync(SubmittingServer server)
    {
        var ids = new ConcurrentDictionary<int, string>();
        await Parallel.ForEachAsync(
            Enumerable.Range(0, Submissions),
            new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = Cancel },
            async (i, _) => ids[i] = await server.SubmitAsync(i, Right));
        return [.. ids.OrderBy(entry => entry.Key).Select(entry => entry.Value)];
    }
}
