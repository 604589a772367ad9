using CodeLab.Web.Api;

namespace CodeLab.Web.Challenges;

public sealed record ChallengeList(IReadOnlyList<ChallengeDocument> Challenges, Pagination Pagination);

public sealed record ChallengeAnswer(ChallengeDocument Challenge);

public sealed record CategoryList(IReadOnlyList<string> Categories);

public sealed record RetiredAnswer(bool Success, bool Archived);

/// <param name="Code">The draft; null when there is none.</param>
/// <param name="Starter">What the challenge starts from.</param>
/// <param name="Revision">Of the draft; 0 when there is none.</param>
/// <param name="SavedAt">When it was saved, by the server's clock.</param>
/// <param name="Now">The server's clock, so that a browser can tell how far off its own is.</param>
public sealed record DraftDocument(string? Code, string Starter, long Revision, DateTimeOffset? SavedAt, DateTimeOffset Now);

public sealed record DraftBody(string? Code, long BasedOn);
