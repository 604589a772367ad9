using CodeLab.Judge.Languages;
using CodeLab.Judge.Queue;
using CodeLab.Judge.Sandboxes;
using Microsoft.AspNetCore.Components;

namespace CodeLab.Web.Judge;

/// <summary>For those who teach: whether programs can run, what waits, and which protections are on.</summary>
public sealed partial class JudgePage
{
    private SandboxReadiness? _readiness;
    private IReadOnlyList<InstalledLanguage> _languages = [];

    [Inject]
    public required JudgeQueue Queue { get; init; }

    [Inject]
    public required JudgeHealth Health { get; init; }

    [Inject]
    public required LanguageCatalog Languages { get; init; }

    protected override async Task OnInitializedAsync()
    {
        _readiness = await Health.CheckAsync(CancellationToken.None);
        _languages = await Languages.InstalledAsync();
    }

    private Task RefreshAsync()
    {
        StateHasChanged();
        return Task.CompletedTask;
    }
}
