using System.Globalization;
using CodeLab.Domain.Challenges;
using CodeLab.Judge;
using CodeLab.Judge.Languages;

namespace CodeLab.Domain.Import;

/// <summary>Finds out whether a problem's own submissions get their verdicts here.</summary>
internal sealed class ProveProblem(GradeSubmissions grade, LanguageCatalog catalog)
{
    /// <summary>Answers the problem as it is to be written, the time limit that the matrix holds for, and what became of it.</summary>
    public async Task<(OutsideProblem Problem, TimeSpan Limit, ImportedChallenge Imported)> RunAsync(
        OutsideProblem problem, Challenge challenge, Action<string> tell, CancellationToken cancel)
    {
        var (matrix, limit) = await grade.RunAsync(problem, challenge, tell, cancel);
        if (MayNeedOneProcess(problem, matrix))
        {
            tell($"{problem.Title}: the example fails with the tests kept apart from it; trying both in one process");
            var together = await grade.RunAsync(problem, Together(challenge), tell, cancel);
            if (Proven(together.Matrix))
            {
                (matrix, limit) = together;
                problem = problem with
                {
                    Suite = problem.Suite! with { Together = true },
                    Notes = [.. problem.Notes, new(NoteKind.Changed, "The tests share the program's process",
                        "They look into the program and fail when they are kept apart from it, which makes them easier to cheat.")],
                };
            }
        }

        var notes = problem.TimeLimit is null ? [.. problem.Notes, TimeLimitNote(limit)] : problem.Notes;
        return (problem, limit, new(problem.Slug, problem.Title) { Published = Proven(matrix), Notes = notes, Matrix = matrix });
    }

    // Without one accepted submission that was run nothing says that the tests can be passed at all.
    private static bool Proven(IReadOnlyList<GradedRow> matrix) =>
        matrix.All(row => row.Matches != false) && matrix.Any(row => row is { Matches: true, Expected: "AC" });

    private bool MayNeedOneProcess(OutsideProblem problem, IReadOnlyList<GradedRow> matrix) =>
        problem.Suite is { } suite
        && matrix.Any(row => row is { Matches: false, Expected: "AC" } && catalog.Find(row.Language)?.Harnesses.GetValueOrDefault(suite.Harness) is { KeepsApart: true });

    private static Challenge Together(Challenge challenge) => challenge with
    {
        Tests = [.. challenge.Tests.Select(test => test.Test is SuiteTest suite ? test with { Test = suite with { Together = true } } : test)],
    };

    private static ImportNote TimeLimitNote(TimeSpan limit) => new(NoteKind.Changed, "The time limit",
        string.Create(CultureInfo.InvariantCulture, $"None is set; it is {limit.TotalSeconds:0} s of CPU time, five times the slowest accepted submission, for a suite at least 5 s."));
}
