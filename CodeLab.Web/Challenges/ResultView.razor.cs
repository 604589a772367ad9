using CodeLab.Domain.Challenges;
using CodeLab.Judge;
using Microsoft.AspNetCore.Components;

namespace CodeLab.Web.Challenges;

/// <summary>A submission's verdict: a strip of tests that flip one by one, and the detail of one of them.</summary>
public sealed partial class ResultView
{
    private string? _selected;
    private Guid _submission;

    [Parameter, EditorRequired]
    public required SubmissionView View { get; set; }

    /// <summary>Takes the submission back; without it there is nothing to press.</summary>
    [Parameter]
    public EventCallback OnCancel { get; set; }

    /// <summary>The chosen test, or else the first public one that failed; that is the one to look at.</summary>
    private TestView? Shown =>
        View.Tests.FirstOrDefault(test => test.Id == _selected)
        ?? View.Tests.FirstOrDefault(test => test.IsPublic && IsFailure(test))
        ?? View.Tests.FirstOrDefault(IsFailure);

    private string Kind => VerdictWords.Kind(View.Snapshot.Status, View.Snapshot.Verdict);

    private string Headline => View switch
    {
        { Snapshot.IsFinished: true } => VerdictWords.Word(View.Snapshot.Status, View.Snapshot.Verdict),
        { QueuePosition: > 0 } => $"Number {View.QueuePosition} in the queue",
        _ => "Judging",
    };

    private string Details => View switch
    {
        { Snapshot.Verdict: Verdict.CompileError or Verdict.InternalError } => "",
        { Snapshot.Status: SubmissionStatus.Cancelled } => "Taken back before it had a verdict. It does not count.",
        { Snapshot.IsFinished: true } =>
            $"{View.Passed} of {View.Tests.Count} tests pass · {VerdictWords.Time(View.Snapshot.CpuTime)} · {VerdictWords.Memory(View.Snapshot.MemoryBytes)}",
        { QueuePosition: > 0 } => $"about {Math.Max(1, Math.Ceiling(View.ExpectedWait.TotalSeconds)):0} s to wait",
        _ => $"{View.Tests.Count(test => test.Verdict != Verdict.NotJudged)} of {View.Tests.Count} tests done",
    };

    protected override void OnParametersSet()
    {
        if (_submission != View.Snapshot.Id)
            (_submission, _selected) = (View.Snapshot.Id, null);
    }

    private static bool IsFailure(TestView test) => test.Verdict is not (Verdict.NotJudged or Verdict.Accepted);

    private static string WordOf(TestView test) => test.Verdict == Verdict.NotJudged ? "not run" : VerdictWords.Word(test.Verdict);

    private string StateOf(TestView test) => test.Verdict switch
    {
        Verdict.NotJudged => View.Snapshot.IsFinished ? "skipped" : "waiting",
        _ => VerdictWords.Kind(test.Verdict),
    };

    private string IconOf(TestView test) => StateOf(test) switch
    {
        "passed" => "check",
        "failed" => "x",
        "info" => "circle-alert",
        "skipped" => "minus",
        _ => "circle",
    };

    private void Select(TestView test) => _selected = test.Id;
}
