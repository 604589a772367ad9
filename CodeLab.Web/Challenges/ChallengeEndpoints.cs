using System.Security.Claims;
using CodeLab.Domain.Challenges;
using CodeLab.Web.Api;

namespace CodeLab.Web.Challenges;

public static class ChallengeEndpoints
{
    public static void MapChallenges(this RouteGroupBuilder api)
    {
        var challenges = api.MapGroup("/challenges").WithTags("Challenges");
        challenges.MapGet("/", List).AllowAnonymous().WithSummary("Challenges, filtered and paged");
        challenges.MapGet("/categories", Categories).AllowAnonymous().WithSummary("The categories in use");
        challenges.MapGet("/{id}", Find).AllowAnonymous().WithSummary("One challenge, by id or by the name in its address");
        challenges.MapGet("/{id:guid}/drafts/{language}", FindDraftAsync).WithSummary("What you had typed, or the starter code");
        challenges.MapPut("/{id:guid}/drafts/{language}", SaveDraftAsync).WithSummary("Keeps what you have typed");
    }

    private static Ok List([AsParameters] ListQuery query, ClaimsPrincipal user, ChallengeLibrary library)
    {
        var viewer = user.Viewer();
        var page = query.ToQuery().Run(library.Current, viewer.Teaches);
        return new([.. page.Challenges.Select(challenge => ChallengeDocument.Of(challenge, viewer))], new(page.Page, page.Limit, page.Total));
    }

    private static object Categories(ClaimsPrincipal user, ChallengeLibrary library) => new
    {
        categories = library.Current.Challenges.Where(user.Viewer().MaySee).Select(challenge => challenge.Category)
            .Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase),
    };

    private static IResult Find(string id, ClaimsPrincipal user, ChallengeLibrary library)
    {
        var challenge = Guid.TryParse(id, out var key) ? library.Current.ById(key) : library.Current.BySlug(id);
        return challenge is not null && user.Viewer().MaySee(challenge)
            ? Results.Ok(new { challenge = ChallengeDocument.Of(challenge, user.Viewer()) })
            : ChallengeProblems.NotFound.ToResponse();
    }

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

    private sealed record Ok(IReadOnlyList<ChallengeDocument> Challenges, Pagination Pagination);

    /// <param name="Code">The draft; null when there is none.</param>
    /// <param name="Starter">What the challenge starts from.</param>
    /// <param name="Revision">Of the draft; 0 when there is none.</param>
    /// <param name="SavedAt">When it was saved, by the server's clock.</param>
    /// <param name="Now">The server's clock, so that a browser can tell how far off its own is.</param>
    private sealed record DraftDocument(string? Code, string Starter, long Revision, DateTimeOffset? SavedAt, DateTimeOffset Now);

    private sealed record DraftBody(string Code, long BasedOn);

    private sealed record ListQuery(
        string? Difficulty,
        string? Category,
        string? Tags,
        string? Role,
        string? Skill,
        string? Language,
        string? Search,
        int? Page,
        int? Limit,
        string? SortBy,
        string? SortOrder)
    {
        public ChallengeQuery ToQuery() => new()
        {
            Difficulty = Difficulty,
            Category = Category,
            Tags = Tags?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [],
            Role = Role,
            Skill = Skill,
            Language = Language,
            Search = Search,
            SortBy = Enum.TryParse<ChallengeSort>(SortBy, ignoreCase: true, out var sort) ? sort : ChallengeSort.Level,
            Descending = SortOrder is null ? null : SortOrder.Equals("desc", StringComparison.OrdinalIgnoreCase),
            Page = Page ?? 1,
            Limit = Limit ?? 20,
        };
    }
}
