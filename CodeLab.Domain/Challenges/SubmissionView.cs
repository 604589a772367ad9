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
        var number = 1;
        var tests = new List<TestView>();
        foreach (var test in challenge.Tests)
        {
            tests.AddRange(TestView.AllOf(number, test, results.GetValueOrDefault(test.Test.Id), viewer));
            number = tests.Count + 1;
        }

        return new(snapshot, tests)
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

    /// <summary>Whether it is an existing suite, or a test of one: it has neither an input nor an expected output to show.</summary>
    public bool IsSuite { get; init; }

    /// <summary>Whether the viewer sees more of it than a verdict.</summary>
    public bool IsOpen { get; init; } = true;

    /// <summary>Zero for a test of a suite: its tests are run in one go.</summary>
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

    /// <summary>The test; or, once a suite was run, each test in it.</summary>
    public static IEnumerable<TestView> AllOf(int number, ChallengeTest test, TestResult? result, Viewer viewer) => result is { Cases.Count: > 0 }
        ? result.Cases.Select((told, at) => OfCase(number + at, $"{test.Test.Id}.{at + 1}", test, result, told, viewer))
        : [Of(number, test, result, viewer)];

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
            IsSuite = test.Test is SuiteTest,
            IsOpen = open,
        };
        if (open && view.IsSuite)
            return view with { Message = result?.Message, JudgeMessage = viewer.Teaches ? result?.Error : null };
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

    // What the runner prints shows lines of the tests, so it is for those who teach.
    private static TestView OfCase(int number, string id, ChallengeTest test, TestResult result, CaseResult told, Viewer viewer)
    {
        var open = test.IsPublic || viewer.Teaches;
        return new()
        {
            Id = id,
            Number = number,
            IsPublic = test.IsPublic,
            IsSuite = true,
            IsOpen = open,
            Description = open ? told.Name : $"Private test {number}",
            Verdict = told.Passed ? Verdict.Accepted : Verdict.WrongAnswer,
            Message = open ? told.Message : null,
            JudgeMessage = viewer.Teaches && !told.Passed ? result.Error : null,
            Diagnostics = open && !told.Passed ? result.Diagnostics : [],
        };
    }

    private static string InputOf(TestCase test) => test switch
    {
        StdioTest stdio => stdio.Input,
        QueryTest query => query.Setup,
        PageTest page => PageText.Steps(page),
        FunctionTest call => $"{call.Function}({string.Join(", ", call.Arguments.EnumerateArray().Select(Text))})",
        _ => "",
    };

    private static string ExpectedOf(TestCase test) => test switch
    {
        StdioTest stdio => stdio.Expected ?? "",
        QueryTest { Expected: { } table } => TableText.Draw(table),
        PageTest page => PageText.Expected(page),
        FunctionTest { Expected: { } expected } => Text(expected),
        _ => "",
    };

    private static string Text(JsonElement value) => JsonSerializer.Serialize(value, Json);
}
