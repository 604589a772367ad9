using CodeLab.Domain.Live;
using Microsoft.AspNetCore.Components;

namespace CodeLab.Web.Live;

/// <summary>
/// Keeps its page current: calls <see cref="Refresh"/> on the page's circuit when the page becomes interactive and after each
/// change of <see cref="Topic"/>. It draws nothing itself.
/// </summary>
public sealed class Watch : ComponentBase, IDisposable
{
    private IDisposable? _subscription;
    private Topic _watched;

    [Inject]
    public required LiveBus Bus { get; init; }

    [Parameter, EditorRequired]
    public Topic Topic { get; set; }

    [Parameter, EditorRequired]
    public required Func<Task> Refresh { get; set; }

    public void Dispose() => _subscription?.Dispose();

    // After the first interactive render, because prerendering initialises a page that nobody will see change.
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_subscription is not null && _watched == Topic)
            return;

        _subscription?.Dispose();
        _watched = Topic;

        // Watch first, read second: a change in between is then seen twice instead of never.
        _subscription = Bus.Watch(Topic, () => InvokeAsync(Refresh));
        await Refresh();
    }
}
