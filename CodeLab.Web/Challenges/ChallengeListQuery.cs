using CodeLab.Domain.Challenges;
using CodeLab.Domain.Results;
using CodeLab.Web.Api;

namespace CodeLab.Web.Challenges;

/// <summary>The filters of the challenge list as they stand in an address.</summary>
public sealed record ChallengeListQuery(
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
    public Result<ChallengeQuery> ToQuery()
    {
        if (Pagination.Complaint(Page, Limit) is { } complaint)
            return complaint;
        if (!Enum.TryParse<ChallengeSort>(SortBy ?? nameof(ChallengeSort.Level), ignoreCase: true, out var sort) || !Enum.IsDefined(sort))
            return Problem.Field("sortBy", $"Sort by one of {string.Join(", ", Enum.GetNames<ChallengeSort>()).ToLowerInvariant()}.");

        return new ChallengeQuery
        {
            Difficulty = Difficulty,
            Category = Category,
            Tags = Tags?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [],
            Role = Role,
            Skill = Skill,
            Language = Language,
            Search = Search,
            SortBy = sort,
            Descending = SortOrder is null ? null : SortOrder.Equals("desc", StringComparison.OrdinalIgnoreCase),
            Page = Page ?? 1,
            Limit = Limit ?? 20,
        };
    }
}
