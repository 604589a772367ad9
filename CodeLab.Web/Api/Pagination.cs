using CodeLab.Domain.Results;

namespace CodeLab.Web.Api;

/// <summary>Where a page lies in its list; pages count from 1.</summary>
public sealed record Pagination(int Page, int Limit, int Total)
{
    public const int MaxLimit = 100;

    public int Pages => (Total + Limit - 1) / Limit;

    /// <summary>What is wrong with the page that somebody asks for, if anything.</summary>
    public static Problem? Complaint(int? page, int? limit) => (page, limit) switch
    {
        (page: < 1, _) => Problem.Field("page", "Pages count from 1."),
        (_, limit: < 1 or > MaxLimit) => Problem.Field("limit", $"Between 1 and {MaxLimit} entries fit on a page."),
        _ => null,
    };
}
