using CodeLab.Domain.Challenges;
using CodeLab.Domain.Data;
using Microsoft.AspNetCore.Components;

namespace CodeLab.Web.Content;

/// <summary>For those who teach: the installed packages, what is wrong with them, and a rescan of the content folder.</summary>
public sealed partial class ContentPage
{
    private bool _scanning;

    [Inject]
    public required ChallengeLibrary Library { get; init; }

    [Inject]
    public required DataOptions Data { get; init; }

    [Inject]
    public required TimeProvider Clock { get; init; }

    private string Folder => Path.GetFullPath(Data.ContentFolder);

    private async Task ScanAsync()
    {
        _scanning = true;
        StateHasChanged();
        await Library.ScanAsync(CancellationToken.None);
        _scanning = false;
    }

    private Task RefreshAsync()
    {
        StateHasChanged();
        return Task.CompletedTask;
    }
}
