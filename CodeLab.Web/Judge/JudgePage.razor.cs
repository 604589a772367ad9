using CodeLab.Judge.Languages;
using CodeLab.Judge.Queue;
using CodeLab.Judge.Sandboxes;
using Microsoft.AspNetCore.Components;

namespace CodeLab.Web.Judge;

/// <summary>
/// For those who teach: what runs and what waits, verdicts and times of late, whether programs can run, and which protections are on.
/// </summary>
public sealed partial class JudgePage : IDisposable
{
    private readonly CancellationTokenSource _leaving = new();
    private readonly Dictionary<Guid, string> _names = [];
    private SandboxReadiness? _readiness;
    private IReadOnlyList<InstalledLanguage> _languages = [];
    private JudgeBoardView? _board;

    [Inject]
    public required JudgeQueue Queue { get; init; }

    [Inject]
    public required JudgeBoard Board { get; init; }

    [Inject]
    public required JudgeHealth Health { get; init; }

    [Inject]
    public required LanguageCatalog Languages { get; init; }

    private IReadOnlyList<MinuteOfVerdicts> Hour { get; set; } = [];

    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }

    // The page comes at once with what is known; trying the sandbox and asking the languages may take seconds after a start.
    protected override void OnInitialized() => (Hour, _readiness) = (Queue.Measures.LastHour(), Health.Latest);

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        _readiness = await Health.CheckAsync(_leaving.Token);
        StateHasChanged();
        _languages = await Languages.InstalledAsync();
        StateHasChanged();
    }

    private async Task RefreshAsync()
    {
        _board = await Board.ReadAsync(_names, _leaving.Token);
        Hour = Queue.Measures.LastHour();
        StateHasChanged();
    }
}
