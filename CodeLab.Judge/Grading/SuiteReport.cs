using System.Text.Json;

namespace CodeLab.Judge.Grading;

/// <summary>
/// What a test runner reports on a pipe of its own: one line of JSON that is proved by the word which the runner was told before
/// anything of the program was loaded. Lines that a program writes there prove nothing.
/// </summary>
internal sealed record SuiteReport
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public required string Nonce { get; init; }

    /// <summary>Every test that the runner found.</summary>
    public required IReadOnlyList<SuiteOutcome> Tests { get; init; }

    /// <summary>Whether the runner itself is content.</summary>
    public required bool Passed { get; init; }

    /// <summary>How the process of a program ended that is kept apart from its tests; 128 + n after signal n.</summary>
    public int Ended { get; init; }

    public bool AllPassed =>
        Passed && Tests.Any(test => test.Outcome == "passed") && Tests.All(test => test.Outcome is "passed" or "skipped");

    public IEnumerable<SuiteOutcome> Failed => Tests.Where(test => test.Outcome is not ("passed" or "skipped"));

    /// <summary>Leaves the run's standard output to the report, as descriptor 3, and shows what is printed on standard error.</summary>
    /// <remarks>It is printed to a file, because Node ends without waiting for what a slow pipe has not taken yet.</remarks>
    public static string Kept(string run) => $"{{ {run}\n}} 3>&1 >/tmp/report 2>&1; status=$?; cat /tmp/report >&2; exit $status";

    public static SuiteReport? Find(string output, string nonce) =>
        output.Split('\n').Select(Read).FirstOrDefault(report => report?.Nonce == nonce);

    private static SuiteReport? Read(string line)
    {
        try
        {
            return line.StartsWith('{') ? JsonSerializer.Deserialize<SuiteReport>(line, Json) : null;
        }
        catch (JsonException)
        {
            // A program's own line.
            return null;
        }
    }
}

/// <summary>One test of a suite: <c>passed</c>, <c>failed</c>, <c>skipped</c> by the suite itself, or <c>missing</c> when it never ran.</summary>
/// <param name="Id">As the runner calls it.</param>
/// <param name="Outcome">One of these words.</param>
/// <param name="Name">As people read it.</param>
/// <param name="Message">What was expected and what came, where it failed.</param>
internal sealed record SuiteOutcome(string Id, string Outcome, string? Name = null, string? Message = null);
