using CodeLab.Domain.Data;
using CodeLab.Judge.Queue;
using CodeLab.Judge.Sandboxes;
using Microsoft.EntityFrameworkCore;

namespace CodeLab.Web.Nodes;

/// <summary>Whether this node is alive, and whether it can do its work.</summary>
public static class HealthEndpoints
{
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/healthz", () => new AliveAnswer("alive")).AllowAnonymous().WithTags("Health").WithSummary("Whether the process is alive");
        app.MapGet("/readyz", ReadyAsync).AllowAnonymous().WithTags("Health").Produces<ReadyAnswer>().Produces<ReadyAnswer>(503).WithSummary("Whether database, sandbox and queue work, each with its reason if not");
    }

    private static async Task<IResult> ReadyAsync(
        IDbContextFactory<CodeLabDb> databases, JudgeHealth judge, JudgeQueue queue, QueueOptions options, CancellationToken cancel)
    {
        var sandbox = await judge.CheckAsync(cancel);
        ReadyPart[] parts =
        [
            await DatabaseAsync(databases, cancel),
            new("sandbox", sandbox.Ready, sandbox.Reason) { Protections = sandbox.Protections },
            new("queue", queue.Waiting < options.Capacity, queue.Waiting < options.Capacity ? "" : "The judge's queue is full."),
        ];
        var ready = Array.TrueForAll(parts, part => part.Ready);
        return Results.Json(
            new ReadyAnswer(ready ? "ready" : "not ready", parts),
            statusCode: ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<ReadyPart> DatabaseAsync(IDbContextFactory<CodeLabDb> databases, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Database.CanConnectAsync(cancel)
            ? new("database", Ready: true, "")
            : new("database", Ready: false, "The database can't be reached. The server's log says why.");
    }

}

public sealed record AliveAnswer(string Status);

public sealed record ReadyAnswer(string Status, IReadOnlyList<ReadyPart> Parts);

/// <param name="Name">database, sandbox or queue.</param>
/// <param name="Ready">Whether it works.</param>
/// <param name="Reason">Why not, and what to do; empty when it works.</param>
public sealed record ReadyPart(string Name, bool Ready, string Reason)
{
    public IReadOnlyList<Protection> Protections { get; init; } = [];
}
