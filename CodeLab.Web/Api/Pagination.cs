namespace CodeLab.Web.Api;

/// <summary>Where a page lies in its list; pages count from 1.</summary>
public sealed record Pagination(int Page, int Limit, int Total)
{
    public int Pages => (Total + Limit - 1) / Limit;
}
