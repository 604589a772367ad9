using BlazorMonaco.Editor;
using CodeLab.Domain.Challenges;
using CodeLab.Domain.Results;
using CodeLab.Judge;
using CodeLab.Judge.Languages;
using CodeLab.Judge.Sandboxes;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.JSInterop;

namespace CodeLab.Web.Challenges;

/// <summary>
/// The live half of a challenge's page: editor, run, submit, results, history. Code goes from the editor to the API over HTTP; this
/// component only hears of ids and of results small enough to show.
/// </summary>
public sealed partial class Workbench : IAsyncDisposable
{
    private const int HistoryLength = 30;

    private readonly CancellationTokenSource _leaving = new();
    private ElementReference _root;
    private DotNetObjectReference<Workbench>? _self;
    private WorkbenchScript? _script;
    private Viewer _viewer;
    private Guid? _userId;
    private bool _teaches, _loaded, _ready, _running, _submitting;
    private string? _notReady;
    private string _language = "", _tab = "tests", _input = "";
    private Guid? _submissionId;
    private SubmissionView? _view;
    private RunDocument? _run;
    private Problem? _problem;
    private IReadOnlyList<HistoryEntry>? _history;

    [Inject]
    public required ChallengeLibrary Library { get; init; }

    [Inject]
    public required LanguageCatalog Languages { get; init; }

    [Inject]
    public required JudgeHealth Health { get; init; }

    [Inject]
    public required FindSubmission Find { get; init; }

    [Inject]
    public required CancelSubmission Cancelling { get; init; }

    [Inject]
    public required SubmissionHistory History { get; init; }

    [Inject]
    public required TimeProvider Clock { get; init; }

    [Inject]
    public required IJSRuntime Script { get; init; }

    [Parameter, EditorRequired]
    public Guid ChallengeId { get; set; }

    [CascadingParameter]
    public required Task<AuthenticationState> Authentication { get; init; }

    private Challenge Challenge { get; set; } = null!; // Set before the first render; the page has checked that it is there.

    private IReadOnlyList<InstalledLanguage> Offered { get; set; } = [];

    private string EditorId => $"editor-{ChallengeId:n}";

    private IEnumerable<(string Tab, string Label)> Tabs =>
    [
        ("tests", "Tests"),
        ("run", "Run"),
        ("history", _history is { Count: > 0 } ? $"History {_history.Count}" : "History"),
    ];

    public async ValueTask DisposeAsync()
    {
        await _leaving.CancelAsync();
        _leaving.Dispose();
        if (_script is not null)
            await _script.DisposeAsync();
        _self?.Dispose();
    }

    [JSInvokable]
    public Task RunFromKeys() => _userId is null || !_ready ? Task.CompletedTask : Live(RunAsync);

    [JSInvokable]
    public Task SubmitFromKeys() => _userId is null || !_ready ? Task.CompletedTask : Live(SubmitAsync);

    protected override async Task OnInitializedAsync()
    {
        var person = (await Authentication).User;
        _viewer = person.Viewer();
        (_userId, _teaches) = (_viewer.UserId, _viewer.Teaches);
        Challenge = Library.Current.ById(ChallengeId)!;
        _input = RunOnChallenge.FirstInput(Challenge);
        var installed = await Languages.InstalledAsync();
        Offered = [.. Challenge.Languages.Select(id => installed.First(language => language.Definition.Id == id))];
        _language = (Offered.FirstOrDefault(language => language.IsInstalled) ?? Offered[0]).Definition.Id;
        var readiness = await Health.CheckAsync(_leaving.Token);
        _notReady = readiness.Ready ? null : readiness.Reason;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        _self = DotNetObjectReference.Create(this);
        _script = await WorkbenchScript.LoadAsync(Script);
        _loaded = true;
        StateHasChanged();
    }

    private static StandaloneEditorConstructionOptions Options(StandaloneCodeEditor editor) => new()
    {
        AutomaticLayout = true,
        AriaLabel = "Your code. Press Control and M to let the Tab key leave the editor.",
        FontFamily = "\"JetBrains Mono\", monospace",
        FontSize = 14,
        LineHeight = 22,
        Minimap = new EditorMinimapOptions { Enabled = false },
        Padding = new EditorPaddingOptions { Top = 12, Bottom = 12 },
        ReadOnly = true,
        RenderLineHighlight = "line",
        ScrollBeyondLastLine = false,
        TabSize = 4,
        FixedOverflowWidgets = true,
    };

    private async Task AttachAsync()
    {
        await _script!.AttachAsync(_root, _self!, new(
            EditorId, ChallengeId, _userId,
            [.. Offered.Select(language => new OfferedLanguage(
                language.Definition.Id, language.Definition.EditorId, Challenge.Starter[language.Definition.Id][0].Content))]));
        var preferred = await _script.PreferredAsync();
        if (Offered.Any(language => language.Definition.Id == preferred && language.IsInstalled))
            _language = preferred!;
        await _script.SwitchToAsync(_language);
        _ready = true;
        StateHasChanged();
    }

    private async Task SwitchAsync(ChangeEventArgs change)
    {
        _language = (string)change.Value!;
        await _script!.SwitchToAsync(_language);
    }

    private async Task ResetAsync() => await _script!.ResetAsync();

    private async Task GoToAsync(int line) => await _script!.GoToAsync(line);

    // What a key starts is not started by an event of the page, so it renders by itself.
    private Task Live(Func<Task> work) => InvokeAsync(async () =>
    {
        var done = work();
        StateHasChanged();
        await done;
        StateHasChanged();
    });

    private async Task RunAsync()
    {
        if (_running)
            return;
        (_running, _tab, _problem) = (true, "run", null);
        StateHasChanged();
        try
        {
            var answer = await _script!.RunAsync(_input);
            (_run, _problem) = (answer.Run, answer.Problem?.ToProblem());
        }
        finally
        {
            _running = false;
        }

        await _script.MarkAsync(_run?.Diagnostics ?? []);
    }

    private async Task SubmitAsync()
    {
        if (_submitting)
            return;
        (_submitting, _tab, _problem) = (true, "tests", null);
        StateHasChanged();
        WorkbenchAnswer answer;
        try
        {
            answer = await _script!.SubmitAsync();
            _problem = answer.Problem?.ToProblem();
        }
        finally
        {
            _submitting = false;
        }

        if (answer.Id is { } id)
            await ShowAsync(id);
    }

    private async Task ShowAsync(Guid id)
    {
        (_tab, _submissionId, _view) = ("tests", id, null);
        await RefreshAsync();
    }

    private async Task CancelAsync()
    {
        if (_submissionId is not { } id)
            return;
        _problem = (await Cancelling.RunAsync(_viewer, id, _leaving.Token)).Problem;
        await RefreshAsync();
    }

    private async Task RestoreAsync(HistoryEntry entry)
    {
        var answer = await _script!.RestoreAsync(entry.Id, entry.Language);
        _problem = answer.Problem?.ToProblem();
        if (answer.Problem is null)
            _language = entry.Language;
    }

    private async Task RefreshAsync()
    {
        if (_submissionId is not { } id)
            return;
        var before = _view;
        _view = (await Find.RunAsync(_viewer, id, _leaving.Token)).Value;
        if (_view is { Snapshot.IsFinished: true } && before is not { Snapshot.IsFinished: true })
            await _script!.MarkAsync(Places(_view));
        StateHasChanged();
    }

    private async Task LoadHistoryAsync()
    {
        var page = await History.RunAsync(_userId!.Value, ChallengeId, 1, HistoryLength, _leaving.Token);
        _history = page.Entries;
        StateHasChanged();
    }

    private static IReadOnlyList<Diagnostic> Places(SubmissionView view) => view.Snapshot.Diagnostics.Count > 0
        ? view.Snapshot.Diagnostics
        : view.Tests.FirstOrDefault(test => test.Diagnostics.Count > 0)?.Diagnostics ?? [];
}
