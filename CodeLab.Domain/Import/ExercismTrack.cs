using System.Text.RegularExpressions;
using CodeLab.Domain.Content;

namespace CodeLab.Domain.Import;

/// <summary>How the exercises of one language are laid out, and what their suites are run by here.</summary>
/// <param name="Language">A language id.</param>
/// <param name="Harness">A runner of suites in that language.</param>
/// <param name="Ending">Of its source files.</param>
/// <param name="Beside">Files that a suite may need beside those that the exercise lists.</param>
/// <param name="Off">How a test is switched off: all but the first are, since they are meant to be met one by one.</param>
/// <param name="On">What takes its place.</param>
internal sealed record ExercismTrack(string Language, string Harness, string Ending, Regex Beside, Regex? Off, string On)
{
    // Some suites start a thousand threads.
    private const int MostThreads = 1200;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private static readonly ExercismTrack[] All =
    [
        new("python", "pytest", ".py", Pattern(@"\.(py|txt|csv|json|toml|ini|cfg)$"), Off: null, ""),
        new("javascript", "jest", ".js", Pattern(@"^(package\.json|(babel|jest)\.config\.(js|cjs|json))$|\.(js|json|txt|csv)$"), Pattern(@"\bx(test|it|describe)(?=[.(])"), "$1"),
        new("java", "junit5", ".java", Pattern("^src/"), Pattern("""@(?:Disabled|Ignore)(?:\("[^"]*"\))?(?=\s)"""), ""),
    ];

    /// <summary>Processes and threads that a suite and a program may have at a time.</summary>
    public int Processes => Language == "java" ? MostThreads : 256;

    public static string Names => string.Join(", ", All.Select(track => track.Language));

    /// <summary>The track of an exercise with this file of tests; null when it is none whose suites are run here.</summary>
    public static ExercismTrack? Of(string testFile, ContentRules rules) => Array.Find(
        All, track => Path.GetExtension(testFile) == track.Ending && rules.Language(track.Language)?.Harnesses.ContainsKey(track.Harness) == true);

    /// <summary>The tests with all of them switched on, and how many were off.</summary>
    public (string Text, int Count) SwitchOn(string suite) => Off is null ? (suite, 0) : (Off.Replace(suite, On), Off.Count(suite));

    private static Regex Pattern(string pattern) => new(pattern, RegexOptions.CultureInvariant, Patience);
}
