using CodeLab.Domain.Challenges;
using CodeLab.Web.Api;
using CodeLab.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace CodeLab.Web.Challenges;

/// <summary>One challenge: the statement, drawn at once, beside the workbench, which becomes live.</summary>
public sealed partial class ChallengePage
{
    private bool _solved;

    [Inject]
    public required ChallengeLibrary Library { get; init; }

    [Inject]
    public required ProgressByChallenge Progress { get; init; }

    [Parameter]
    public required string Slug { get; set; }

    [CascadingParameter]
    public required Task<AuthenticationState> Authentication { get; init; }

    [CascadingParameter]
    public HttpContext? Context { get; init; }

    private Challenge? Challenge { get; set; }

    private Crumb[] Trail => [new("Challenges", "challenges"), new(Challenge!.Title)];

    protected override async Task OnInitializedAsync()
    {
        var person = (await Authentication).User;
        var challenge = Library.Current.BySlug(Slug);
        if (challenge is null || !person.Viewer().MaySee(challenge))
        {
            if (Context is { Response.HasStarted: false })
                Context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        Challenge = challenge;
        if (person.FindUserId() is { } userId)
            _solved = (await Progress.RunAsync(userId, CancellationToken.None)).GetValueOrDefault(challenge.Id)?.Solved ?? false;
    }
}
