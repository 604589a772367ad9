using CodeLab.Domain.Challenges;
using CodeLab.Web.Api;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace CodeLab.Web.Challenges;

/// <summary>All of a person's submissions, newest first.</summary>
public sealed partial class SubmissionsPage
{
    private const int PageSize = 30;
    private HistoryPage? _page;

    [Inject]
    public required SubmissionHistory History { get; init; }

    [Inject]
    public required TimeProvider Clock { get; init; }

    [CascadingParameter]
    public required Task<AuthenticationState> Authentication { get; init; }

    [SupplyParameterFromQuery]
    public int? Page { get; set; }

    protected override async Task OnParametersSetAsync() =>
        _page = await History.RunAsync((await Authentication).User.UserId(), challengeId: null, Page ?? 1, PageSize, CancellationToken.None);
}
