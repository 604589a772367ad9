using CodeLab.Domain.Content;
using CodeLab.Domain.Results;

namespace CodeLab.Domain.Challenges;

/// <summary>Says findings about a challenge's folder in the words of the document that it was made from.</summary>
internal static class DocumentProblem
{
    public static Problem From(IReadOnlyList<Finding> findings)
    {
        var errors = findings.Where(finding => finding.Severity == FindingSeverity.Error).ToList();
        return new(ProblemKind.Invalid, "VALIDATION_ERROR", "The challenge was not saved. Correct the fields named in the details.")
        {
            Details = errors.GroupBy(Field).ToDictionary(group => group.Key, group => group.Select(Sentence).Distinct().ToArray()),
        };
    }

    private static string Sentence(Finding finding) => $"{finding.Message} {finding.Mend}";

    private static string Field(Finding finding)
    {
        // local/challenges/<slug>/<the file>
        var file = finding.File.Split('/', 4).ElementAtOrDefault(3) ?? "";
        if (file == "challenge.json")
            return finding.Pointer.Length == 0 ? "challenge" : Renamed(finding.Pointer[1..], "tests", "testCases");
        return file == "statement.md" ? "instructions" : Renamed(Renamed(file, "starter", "starterCode"), "solution", "solutionCode");
    }

    private static string Renamed(string path, string from, string to) =>
        path == from || path.StartsWith(from + "/", StringComparison.Ordinal) ? to + path[from.Length..] : path;
}
