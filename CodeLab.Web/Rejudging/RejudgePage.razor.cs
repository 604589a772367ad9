using CodeLab.Domain.Challenges;
using CodeLab.Domain.Rejudging;
using CodeLab.Domain.Results;
using CodeLab.Judge.Languages;
using CodeLab.Web.Api;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace CodeLab.Web.Rejudging;

/// <summary>For those who teach: judges a challenge's submissions again, shows what would change while it comes, and applies it or not.</summary>
public sealed partial class RejudgePage : IDisposable
{
    private const int RowsOnPage = 50;

    private readonly CancellationTokenSource _leaving = new();
    private RejudgeScope _scope = RejudgeScope.All;
    private string _language = "";
    private bool _changedOnly, _working, _loaded;
    private int _page = 1;
    private Problem? _problem;
    private RejudgePreview? _preview;

    [Inject]
    public required ChallengeLibrary Library { get; init; }

    [Inject]
    public required LanguageCatalog Languages { get; init; }

    [Inject]
    public required StartRejudge Start { get; init; }

    [Inject]
    public required EndRejudge End { get; init; }

    [Inject]
    public required PreviewRejudge Preview { get; init; }

    [Parameter]
    public required string Slug { get; set; }

    [CascadingParameter]
    public required Task<AuthenticationState> Authentication { get; init; }

    private Challenge? Challenge => Library.Current.BySlug(Slug);

    private bool IsOpen => _preview is { Rejudge.Status: RejudgeStatus.Running or RejudgeStatus.Ready };

    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }

    private static string Kind(RejudgeStatus status) => status switch
    {
        RejudgeStatus.Running => "running",
        RejudgeStatus.Ready => "waiting",
        RejudgeStatus.Applied => "passed",
        _ => "info",
    };

    private static string Word(RejudgeStatus status) => status switch
    {
        RejudgeStatus.Running => "Judging",
        RejudgeStatus.Ready => "Waits for your decision",
        RejudgeStatus.Applied => "Applied",
        _ => "Discarded",
    };

    private Task StartAsync() => WorkAsync(async () =>
    {
        var person = (await Authentication).User.UserId();
        return (await Start.RunAsync(person, Challenge!.Id, _scope, _language.Length > 0 ? _language : null, _leaving.Token)).Problem;
    });

    private Task ApplyAsync() => WorkAsync(async () => (await End.ApplyAsync(_preview!.Rejudge.Id, _leaving.Token)).Problem);

    private Task DiscardAsync() => WorkAsync(async () => (await End.DiscardAsync(_preview!.Rejudge.Id, _leaving.Token)).Problem);

    private async Task WorkAsync(Func<Task<Problem?>> work)
    {
        (_working, _problem) = (true, null);
        try
        {
            _problem = await work();
        }
        finally
        {
            _working = false;
        }

        await RefreshAsync();
    }

    private Task FilterAsync()
    {
        _page = 1;
        return RefreshAsync();
    }

    private Task TurnAsync(int by)
    {
        _page += by;
        return RefreshAsync();
    }

    private async Task RefreshAsync()
    {
        if (Challenge is { } challenge && await Preview.LatestAsync(challenge.Id, _leaving.Token) is { } id)
            _preview = (await Preview.RunAsync(id, _changedOnly, _page, RowsOnPage, _leaving.Token)).Value;
        _loaded = true;
        StateHasChanged();
    }
}
