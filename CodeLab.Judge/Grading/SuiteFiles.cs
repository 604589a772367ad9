using System.Text.RegularExpressions;
using CodeLab.Judge.Languages;

namespace CodeLab.Judge.Grading;

/// <summary>Which files of a program and of its suites meet: the author's always win.</summary>
internal static partial class SuiteFiles
{
    /// <summary>Why a program can't be tested with the files it brings; null when it can.</summary>
    public static string? Refusal(JudgeJob job, Language language)
    {
        foreach (var suite in job.Tests.OfType<SuiteTest>())
        {
            if (language.Harnesses[suite.Harness].Reserved is { } reserved
                && Own(job).FirstOrDefault(file => Language.Pattern(reserved).IsMatch(file.Path)) is { } taken)
                return $"A program can't bring the file '{taken.Path}': the test runner {suite.Harness} would take it for its own. Give it another name.";
        }

        return FilePaths.FindFolderTakenByFile([.. Own(job).Concat(Given(job)).Select(file => file.Path)]) is { } folder
            ? $"A program can't bring the file '{folder}': the tests have a folder of this name. Give it another name."
            : null;
    }

    /// <summary>The job with the files that are to lie in the work folder.</summary>
    public static JudgeJob Lay(JudgeJob job, Language language) => job with
    {
        Files =
        [
            .. Own(job),
            .. job.Tests.OfType<SuiteTest>().Where(suite => !language.Harnesses[suite.Harness].TellsFiles).SelectMany(suite => suite.Files).DistinctBy(file => file.Path),
        ],
    };

    /// <summary>
    /// What a compiler says, without the lines of tests that it shows: who leaves a method out could read them all there. What is missing
    /// is still named.
    /// </summary>
    public static string WithoutTheirText(JudgeJob job, string message)
    {
        var tests = Given(job).Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        if (tests.Count == 0)
            return message;
        var (kept, ofTest) = (new List<string>(), false);
        foreach (var line in message.Split('\n'))
        {
            var place = PlaceOf().Match(line);
            if (place.Success)
                ofTest = tests.Contains(place.Groups["file"].Value);
            if (!ofTest || place.Success || Explanation().IsMatch(line))
                kept.Add(line);
        }

        return string.Join('\n', kept);
    }

    private static IEnumerable<SourceFile> Given(JudgeJob job) => job.Tests.OfType<SuiteTest>().SelectMany(suite => suite.Files);

    private static IEnumerable<SourceFile> Own(JudgeJob job)
    {
        var given = Given(job).Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        return job.Files.Where(file => !given.Contains(file.Path));
    }

    [GeneratedRegex(@"^(?<file>[^\s:]+):[0-9]+:", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PlaceOf();

    [GeneratedRegex(@"^\s*(symbol|location|required|found|reason):|^[0-9]+ errors?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Explanation();
}
