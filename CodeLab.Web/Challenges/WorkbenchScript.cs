using CodeLab.Domain.Results;
using CodeLab.Judge;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CodeLab.Web.Challenges;

/// <summary>The browser's side of the workbench, <c>js/workbench.js</c>.</summary>
internal sealed class WorkbenchScript : IAsyncDisposable
{
    private readonly IJSObjectReference _module;
    private IJSObjectReference? _bench;

    private WorkbenchScript(IJSObjectReference module) => _module = module;

    public static async Task<WorkbenchScript> LoadAsync(IJSRuntime runtime)
    {
        var module = await runtime.InvokeAsync<IJSObjectReference>("import", "/js/workbench.js");
        await module.InvokeVoidAsync("loadEditor");
        return new(module);
    }

    public async Task AttachAsync(ElementReference root, DotNetObjectReference<Workbench> page, WorkbenchOptions options) =>
        _bench = await _module.InvokeAsync<IJSObjectReference>("attach", root, page, options);

    public ValueTask<string?> PreferredAsync() => _bench!.InvokeAsync<string?>("preferred");

    public ValueTask SwitchToAsync(string language) => _bench!.InvokeVoidAsync("switchTo", language);

    public ValueTask ResetAsync() => _bench!.InvokeVoidAsync("reset");

    public ValueTask GoToAsync(int line) => _bench!.InvokeVoidAsync("goTo", line);

    public ValueTask MarkAsync(IReadOnlyList<Diagnostic> places) => _bench!.InvokeVoidAsync("mark", places);

    // A queue may be longer than the minute after which the framework gives up on a call and ends the page's circuit.
    public ValueTask<WorkbenchAnswer> RunAsync(string input) => _bench!.InvokeAsync<WorkbenchAnswer>("run", Timeout.InfiniteTimeSpan, [input]);

    public ValueTask<WorkbenchAnswer> SubmitAsync() => _bench!.InvokeAsync<WorkbenchAnswer>("submit", Timeout.InfiniteTimeSpan, []);

    public ValueTask<WorkbenchAnswer> RestoreAsync(Guid submission, string language) =>
        _bench!.InvokeAsync<WorkbenchAnswer>("restore", submission, language);

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_bench is not null)
            {
                await _bench.InvokeVoidAsync("dispose");
                await _bench.DisposeAsync();
            }

            await _module.DisposeAsync();
        }
        catch (Exception left) when (left is JSDisconnectedException or OperationCanceledException)
        {
            // The browser has left; it let go of its side itself.
        }
    }
}

internal sealed record WorkbenchOptions(string EditorId, Guid Challenge, Guid? User, IReadOnlyList<OfferedLanguage> Languages);

internal sealed record OfferedLanguage(string Id, string EditorId, string Starter);

/// <summary>What the API answered: an id, a run's result, or a refusal in the envelope's words.</summary>
internal sealed record WorkbenchAnswer(Guid? Id, RunDocument? Run, AnsweredProblem? Problem);

internal sealed record AnsweredProblem(string Code, string Message)
{
    public Problem ToProblem() => new(ProblemKind.Unavailable, Code, Message);
}
