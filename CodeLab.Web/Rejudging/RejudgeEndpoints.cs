using System.Security.Claims;
using CodeLab.Domain.Accounts;
using CodeLab.Domain.Rejudging;
using CodeLab.Judge;
using CodeLab.Web.Api;

namespace CodeLab.Web.Rejudging;

public static class RejudgeEndpoints
{
    public static void MapRejudges(this RouteGroupBuilder api)
    {
        var teachers = api.MapGroup("").WithTags("Rejudges")
            .RequireAuthorization(policy => policy.RequireRole(RoleNames.Instructor, RoleNames.Admin));
        teachers.MapPost("/challenges/{id:guid}/rejudges", StartAsync).Produces<RejudgeAnswer>(201).Refuses(400, 401, 403, 404, 409, 429)
            .WithSummary("Judges submissions of a challenge again into a preview; nobody's result changes");
        teachers.MapGet("/rejudges/{id:guid}", FindAsync).Produces<RejudgePreviewAnswer>().Refuses(400, 401, 403, 404, 429)
            .WithSummary("What would change: counts, and a page of submissions; ?changed=true for those that would change");
        teachers.MapPost("/rejudges/{id:guid}/apply", ApplyAsync).Produces<RejudgeAnswer>().Refuses(401, 403, 404, 409, 429)
            .WithSummary("Makes the preview what students have");
        teachers.MapPost("/rejudges/{id:guid}/discard", DiscardAsync).Produces<RejudgeAnswer>().Refuses(401, 403, 404, 409, 429)
            .WithSummary("Throws the preview away");
    }

    private static async Task<IResult> StartAsync(Guid id, RejudgeBody body, ClaimsPrincipal user, StartRejudge start, CancellationToken cancel)
    {
        var result = await start.RunAsync(user.UserId(), id, body.Scope, body.Language, cancel);
        return result.ToResponse(rejudge => Results.Created(
            new Uri($"/api/v1/rejudges/{rejudge.Id}", UriKind.Relative), new RejudgeAnswer(RejudgeDocument.Of(rejudge))));
    }

    private static async Task<IResult> FindAsync(
        Guid id, PreviewRejudge preview, CancellationToken cancel, bool changed = false, int page = 1, int limit = 20)
    {
        if (Pagination.Complaint(page, limit) is { } problem)
            return problem.ToResponse();
        var result = await preview.RunAsync(id, changed, page, limit, cancel);
        return result.ToResponse(found => Results.Ok(new RejudgePreviewAnswer(
            RejudgeDocument.Of(found.Rejudge), found.Counts, [.. found.Rows.Select(RejudgeRowDocument.Of)], new(found.Page, found.Limit, found.Total))));
    }

    private static async Task<IResult> ApplyAsync(Guid id, EndRejudge end, CancellationToken cancel) =>
        (await end.ApplyAsync(id, cancel)).ToResponse(rejudge => Results.Ok(new RejudgeAnswer(RejudgeDocument.Of(rejudge))));

    private static async Task<IResult> DiscardAsync(Guid id, EndRejudge end, CancellationToken cancel) =>
        (await end.DiscardAsync(id, cancel)).ToResponse(rejudge => Results.Ok(new RejudgeAnswer(RejudgeDocument.Of(rejudge))));
}

/// <param name="Scope">ALL, LATEST_PER_PERSON or ACCEPTED.</param>
/// <param name="Language">Only this language; all without it.</param>
public sealed record RejudgeBody(RejudgeScope Scope = RejudgeScope.All, string? Language = null);

public sealed record RejudgeAnswer(RejudgeDocument Rejudge);

public sealed record RejudgePreviewAnswer(RejudgeDocument Rejudge, RejudgeCounts Counts, IReadOnlyList<RejudgeRowDocument> Results, Pagination Pagination);

/// <summary>A rejudge as the API shows it.</summary>
public sealed record RejudgeDocument(
    Guid Id, Guid ChallengeId, RejudgeScope Scope, string? Language, RejudgeStatus Status, DateTimeOffset CreatedAt, DateTimeOffset? EndedAt)
{
    public static RejudgeDocument Of(Rejudge rejudge) =>
        new(rejudge.Id, rejudge.ChallengeId, rejudge.Scope, rejudge.Language, rejudge.Status, rejudge.CreatedAt, rejudge.EndedAt);
}

/// <summary>One submission of it; the new verdict is null until it was judged again.</summary>
public sealed record RejudgeRowDocument(
    Guid SubmissionId, string Person, string Language, string? OldVerdict, double OldScore, string? NewVerdict, double NewScore)
{
    public static RejudgeRowDocument Of(RejudgeRow row) =>
        new(row.SubmissionId, row.Person, row.Language, row.OldVerdict.Code(), row.OldScore, row.Verdict.Code(), row.Score);
}
