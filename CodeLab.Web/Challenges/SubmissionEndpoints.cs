using System.Security.Claims;
using CodeLab.Domain.Challenges;
using CodeLab.Judge;
using CodeLab.Web.Api;

namespace CodeLab.Web.Challenges;

public static class SubmissionEndpoints
{
    public static void MapSubmissions(this RouteGroupBuilder api)
    {
        var submissions = api.MapGroup("/submissions").WithTags("Submissions");
        submissions.MapPost("/", SubmitAsync).Produces<SubmissionAccepted>(201).Refuses(400, 401, 403, 404, 409, 413, 429, 503)
            .WithSummary("Hands a solution in");
        submissions.MapGet("/user", OwnAsync).Produces<SubmissionList>().Refuses(400, 401, 429)
            .WithSummary("Your submissions, newest first");
        submissions.MapGet("/{id:guid}", FindAsync).Produces<SubmissionAnswer>().Refuses(401, 404, 429)
            .WithSummary("A submission with its test results");
        submissions.MapGet("/{id:guid}/files", FilesAsync).Produces<FileList>().Refuses(401, 404, 429)
            .WithSummary("The files that were handed in");
        submissions.MapGet("/{id:guid}/stream", StreamAsync).Produces(200, contentType: "text/event-stream").Refuses(401, 404, 429)
            .WithSummary("Server-sent events: queued, running, test, finished");

        submissions.MapPost("/{id:guid}/cancel", CancelAsync).Produces<SubmissionCancelled>().Refuses(401, 403, 404, 409, 429)
            .WithSummary("Takes back a submission of yours that waits or is being judged; its status is then ERROR, without a verdict");

        var me = api.MapGroup("/users/me").WithTags("Users");
        me.MapGet("/submissions", OwnAsync).Produces<SubmissionList>().Refuses(400, 401, 429)
            .WithSummary("Your submissions, newest first");
        me.MapGet("/progress", ProgressAsync).Produces<ProgressAnswer>().Refuses(401, 429)
            .WithSummary("How far you are with each challenge you tried");
    }

    private static async Task<IResult> SubmitAsync(SubmitBody body, ClaimsPrincipal user, SubmitSolution submit, CancellationToken cancel)
    {
        var result = await submit.RunAsync(user.Viewer(), new(body.ChallengeId, body.Language, body.Code, body.Files), cancel);
        return result.ToResponse(submission => Results.Created(
            new Uri($"/api/v1/submissions/{submission.Id}", UriKind.Relative),
            new SubmissionAccepted(submission.Id, submission.Status)));
    }

    private static async Task<IResult> FindAsync(Guid id, ClaimsPrincipal user, FindSubmission find, CancellationToken cancel)
    {
        var result = await find.RunAsync(user.Viewer(), id, cancel);
        return result.ToResponse(view => Results.Ok(new SubmissionAnswer(
            SubmissionDocument.Of(view),
            [.. view.Tests.Where(test => test.Verdict != Verdict.NotJudged).Select(TestResultDocument.Of)],
            view.Snapshot.Diagnostics,
            FeedbackStatus: "NONE")));
    }

    private static async Task<IResult> CancelAsync(Guid id, ClaimsPrincipal user, CancelSubmission cancelling, CancellationToken cancel)
    {
        var result = await cancelling.RunAsync(user.Viewer(), id, cancel);
        return result.ToResponse(view => Results.Ok(new SubmissionCancelled(SubmissionDocument.Of(view))));
    }

    private static async Task<IResult> FilesAsync(Guid id, ClaimsPrincipal user, SubmissionHistory history, CancellationToken cancel) =>
        await history.FilesAsync(user.Viewer(), id, cancel) is { } files
            ? Results.Ok(new FileList(files))
            : ChallengeProblems.NoSubmission.ToResponse();

    private static async Task<IResult> StreamAsync(
        Guid id, ClaimsPrincipal user, FindSubmission find, SubmissionStream stream, CancellationToken cancel)
    {
        var viewer = user.Viewer();
        var first = await find.RunAsync(viewer, id, cancel);
        return first.ToResponse(_ => TypedResults.ServerSentEvents(stream.ReadAsync(viewer, id, cancel)));
    }

    private static async Task<IResult> OwnAsync(
        ClaimsPrincipal user, SubmissionHistory history, CancellationToken cancel, Guid? challengeId = null, int page = 1, int limit = 20)
    {
        if (Pagination.Complaint(page, limit) is { } problem)
            return problem.ToResponse();
        var own = await history.RunAsync(user.UserId(), challengeId, page, limit, cancel);
        return Results.Ok(new SubmissionList([.. own.Entries.Select(SubmissionDocument.Of)], new(own.Page, own.Limit, own.Total)));
    }

    private static async Task<IResult> ProgressAsync(ClaimsPrincipal user, ProgressByChallenge progress, CancellationToken cancel)
    {
        var all = await progress.RunAsync(user.UserId(), cancel);
        return Results.Ok(new ProgressAnswer(all.Values.Count(p => p.Solved), all.Count, [.. all.Values]));
    }
}
