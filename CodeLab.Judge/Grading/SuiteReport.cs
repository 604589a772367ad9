using CodeLab.Judge.Languages;

namespace CodeLab.Judge.Grading;

/// <summary>The end of what a test runner reports, which decides beside its exit status.</summary>
internal static class SuiteReport
{
    /// <summary>The exit status of every runner when tests failed; others stand for a suite that could not be run.</summary>
    public const int TestsFailed = 1;

    /// <summary>
    /// Shows all of the report on standard error, and its end, however long it is, on standard output. A runner writes to a file,
    /// because Node ends without waiting for what a slow pipe has not taken yet.
    /// </summary>
    public static string Kept(string run) =>
        $"{{ {run}\n}} >/tmp/report 2>&1; status=$?; cat /tmp/report >&2; tail -c 4096 /tmp/report; exit $status";

    public static CompareResult Check(Harness harness, string end) => Language.Pattern(harness.Passed).IsMatch(end)
        ? CompareResult.Right
        : CompareResult.Wrong("The tests did not run to their end, or there were none.");
}
