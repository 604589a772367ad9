using System.Text.Encodings.Web;
using System.Text.Json;
using CodeLab.Judge;
using CodeLab.Judge.Grading;
using CodeLab.Judge.Queue;

namespace CodeLab.Domain.Challenges;

/// <summary>A submission as one viewer may see it: the same for the page, the API and the event stream.</summary>
public sealed record SubmissionView(SubmissionSnapshot Snapshot, IReadOnlyList<TestView> Tests)
{
    /// <summary>How many wait ahead, plus one; 0 while it is judged; null when it is not in the queue.</summary>
    public int? QueuePosition { get; init; }

    public TimeSpan ExpectedWait { get; init; }

    public int Passed => Tests.Count(test => test.Verdict == Verdict.Accepted);

    public static SubmissionView Of(SubmissionSnapshot snapshot, Challenge challenge, Viewer viewer, JudgeQueue queue)
    {
        var place = snapshot.IsFinished ? null : queue.State().PlaceOf(snapshot.Id);
        var results = snapshot.Results.ToDictionary(result => result.Id);
        return new(snapshot, [.. challenge.Tests.Select((test, at) => TestView.Of(at + 1, test, results.GetValueOrDefault(test.Test.Id), viewer))])
        {
            QueuePosition = place?.Position,
            ExpectedWait = place?.ExpectedWait ?? TimeSpan.Zero,
        };
    }
}

/// <summary>One test of a submission. Of a private test a student sees verdict, time and memory, and nothing that tells what it asks.</summary>
public sealed record TestView
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public required string Id { get; init; }

    /// <summary>Its place among the challenge's tests, from 1.</summary>
    public required int Number { get; init; }

    public required bool IsPublic { get; init; }

    public required string Description { get; init; }

    /// <summary><see cref="Verdict.NotJudged"/> as long as it has not run.</summary>
    public Verdict Verdict { get; init; }

    public TimeSpan CpuTime { get; init; }

    public long MemoryBytes { get; init; }

    public string? Input { get; init; }

    public string? Expected { get; init; }

    public string? Actual { get; init; }

    public string? Error { get; init; }

    public string? Message { get; init; }

    /// <summary>What the challenge's own checker said; only for those who teach.</summary>
    public string? JudgeMessage { get; init; }

    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];

    public static TestView Of(int number, ChallengeTest test, TestResult? result, Viewer viewer)
    {
        var open = test.IsPublic || viewer.Teaches;
        var view = new TestView
        {
            Id = test.Test.Id,
            Number = number,
            IsPublic = test.IsPublic,
            Description = open ? test.Description : $"Private test {number}",
            Verdict = result?.Verdict ?? Verdict.NotJudged,
            CpuTime = result?.CpuTime ?? TimeSpan.Zero,
            MemoryBytes = result?.MemoryBytes ?? 0,
        };
        return !open ? view : view with
        {
            Input = InputOf(test.Test),
            Expected = ExpectedOf(test.Test),
            Actual = result?.Output,
            Error = result?.Error,
            Message = result?.Message,
            JudgeMessage = viewer.Teaches ? result?.JudgeMessage : null,
            Diagnostics = result?.Diagnostics ?? [],
        };
    }

    private static string InputOf(TestCase test) => test switch
    {
        StdioTest stdio => stdio.Input,
        QueryTest query => query.Setup,
        FunctionTest call => $"{call.Function}({string.Join(", ", call.Arguments.EnumerateArray().Select(Text))})",
        _ => "",
    };

    private static string ExpectedOf(TestCase test) => test switch
    {
        StdioTest stdio => stdio.Expected ?? "",
        QueryTest { Expected: { } table } => TableText.Draw(table),
        FunctionTest { Expected: { } expected } => Text(expected),
        _ => "",
    };

    private static string Text(JsonElement value) => JsonSerializer.Serialize(value, Json);
}
