using System.Security.Claims;
using System.Text.Json;
using CodeLab.Domain.Accounts;
using CodeLab.Domain.Challenges;
using CodeLab.Domain.Results;
using CodeLab.Web.Api;

namespace CodeLab.Web.Challenges;

public static class ChallengeEndpoints
{
    public static void MapChallenges(this RouteGroupBuilder api)
    {
        var challenges = api.MapGroup("/challenges").WithTags("Challenges");
        challenges.MapGet("/", List).AllowAnonymous().Produces<ChallengeList>().Refuses(429)
            .WithSummary("Challenges, filtered and paged");
        challenges.MapGet("/categories", Categories).AllowAnonymous().Produces<CategoryList>().Refuses(429)
            .WithSummary("The categories in use");
        challenges.MapGet("/{id}", Find).AllowAnonymous().Produces<ChallengeAnswer>().Refuses(404, 429)
            .WithSummary("One challenge, by id or by the name in its address");

        var writing = challenges.MapGroup("").RequireAuthorization(policy => policy.RequireRole(RoleNames.Instructor, RoleNames.Admin));
        writing.MapPost("/", CreateAsync).Accepts<ChallengeDocument>("application/json").Produces<ChallengeAnswer>(201).Refuses(400, 401, 403, 429)
            .WithSummary("Makes a challenge");
        writing.MapPut("/{id:guid}", ChangeAsync).Accepts<ChallengeDocument>("application/json").Produces<ChallengeAnswer>().Refuses(400, 401, 403, 404, 409, 429)
            .WithSummary("Changes a challenge of your own");
        writing.MapDelete("/{id:guid}", RetireAsync).Produces<RetiredAnswer>().Refuses(401, 403, 404, 409, 429)
            .WithSummary("Removes a challenge of your own; with submissions it is archived instead");

        challenges.MapGet("/{id:guid}/drafts/{language}", FindDraftAsync).Produces<DraftDocument>().Refuses(400, 401, 404, 429)
            .WithSummary("What you had typed, or the starter code");
        challenges.MapPut("/{id:guid}/drafts/{language}", SaveDraftAsync).Produces<DraftSaved>().Refuses(400, 401, 403, 404, 413, 429)
            .WithSummary("Keeps what you have typed");
    }

    private static IResult List([AsParameters] ChallengeListQuery query, ClaimsPrincipal user, ChallengeLibrary library)
    {
        var viewer = user.Viewer();
        var asked = query.ToQuery();
        if (!asked.Succeeded)
            return asked.Problem.ToResponse();
        var page = asked.Value.Run(library.Current, viewer.Teaches);
        return Results.Ok(new ChallengeList(
            [.. page.Challenges.Select(challenge => ChallengeDocument.Of(challenge, viewer))], new(page.Page, page.Limit, page.Total)));
    }

    private static IResult Categories(ClaimsPrincipal user, ChallengeLibrary library) => Results.Ok(new CategoryList(
    [
        .. library.Current.Challenges.Where(challenge => !challenge.IsArchived && user.Viewer().MaySee(challenge))
            .Select(challenge => challenge.Category).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase),
    ]));

    private static IResult Find(string id, ClaimsPrincipal user, ChallengeLibrary library)
    {
        var challenge = Guid.TryParse(id, out var key) ? library.Current.ById(key) : library.Current.BySlug(id);
        return challenge is not null && user.Viewer().MaySee(challenge)
            ? Results.Ok(new ChallengeAnswer(ChallengeDocument.Of(challenge, user.Viewer())))
            : ChallengeProblems.NotFound.ToResponse();
    }

    private static async Task<IResult> CreateAsync(JsonElement document, ClaimsPrincipal user, WriteChallenge write, CancellationToken cancel)
    {
        var made = await write.RunAsync(document, user.UserId(), id: null, cancel);
        return made.ToResponse(challenge => Results.Created(
            new Uri($"/api/v1/challenges/{challenge.Id}", UriKind.Relative), new ChallengeAnswer(ChallengeDocument.Of(challenge, user.Viewer()))));
    }

    private static async Task<IResult> ChangeAsync(
        Guid id, JsonElement document, ClaimsPrincipal user, ChallengeLibrary library, WriteChallenge write, CancellationToken cancel)
    {
        if (WhyNotYours(id, user, library) is { } problem)
            return problem.ToResponse();
        var changed = await write.RunAsync(document, user.UserId(), id, cancel);
        return changed.ToResponse(challenge => Results.Ok(new ChallengeAnswer(ChallengeDocument.Of(challenge, user.Viewer()))));
    }

    private static async Task<IResult> RetireAsync(
        Guid id, ClaimsPrincipal user, ChallengeLibrary library, RetireChallenge retire, CancellationToken cancel)
    {
        if (WhyNotYours(id, user, library) is { } problem)
            return problem.ToResponse();
        var retired = await retire.RunAsync(id, cancel);
        return retired.ToResponse(how => Results.Ok(new RetiredAnswer(Success: true, how == Retirement.Archived)));
    }

    private static Problem? WhyNotYours(Guid id, ClaimsPrincipal user, ChallengeLibrary library) => library.Current.ById(id) switch
    {
        null => ChallengeProblems.NotFound,
        { OwnerId: { } owner } when owner != user.UserId() && !user.IsInRole(RoleNames.Admin) => ApiProblems.Forbidden,
        _ => null,
    };

    private static async Task<IResult> FindDraftAsync(
        Guid id, string language, ClaimsPrincipal user, ChallengeLibrary library, FindDraft find, TimeProvider clock, CancellationToken cancel)
    {
        if (library.Current.ById(id) is not { } challenge || !user.Viewer().MaySee(challenge))
            return ChallengeProblems.NotFound.ToResponse();
        if (!challenge.Starter.TryGetValue(language, out var starter))
            return ChallengeProblems.UnknownLanguage(language).ToResponse();

        var draft = await find.RunAsync(user.UserId(), id, language, cancel);
        return Results.Ok(new DraftDocument(
            draft?.Code, starter[0].Content, draft?.Revision ?? 0, draft?.SavedAt, Now: clock.GetUtcNow()));
    }

    private static async Task<IResult> SaveDraftAsync(
        Guid id, string language, DraftBody body, ClaimsPrincipal user, SaveDraft save, CancellationToken cancel)
    {
        var saved = await save.RunAsync(user.Viewer(), id, language, body.Code, body.BasedOn, cancel);
        return saved.ToResponse(Results.Ok);
    }
}
