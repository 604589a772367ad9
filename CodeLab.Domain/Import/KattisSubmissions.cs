using CodeLab.Judge;

namespace CodeLab.Domain.Import;

/// <summary>The graded submissions: each file below a folder of <c>submissions</c>, or each folder in one, is a program.</summary>
internal sealed class KattisSubmissions(OutsideFolder files, ImportLanguages languages)
{
    public IReadOnlyList<GradedSubmission> Read() =>
    [
        .. files.Under("submissions")
            .Select(path => path.Split('/'))
            .Where(parts => parts.Length >= 3)
            .GroupBy(parts => $"{parts[1]}/{parts[2]}")
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => Read(group.Key)),
    ];

    private GradedSubmission Read(string name)
    {
        var path = $"submissions/{name}";
        var sources = files.Has(path)
            ? [new SourceFile(Path.GetFileName(path), files.Text(path)!)]
            : files.Under(path).Select(file => new SourceFile(file[(path.Length + 1)..], files.Text(file)!)).ToList();
        var (language, program, reason) = languages.Program(sources);
        return ExpectedGrade.Of(name.Split('/')[0]) is { } expected
            ? new(name, language, program, expected) { Reason = reason }
            : new(name, Language: null, program, ExpectedGrade.Accepted) { Reason = $"The folder {name.Split('/')[0]} stands for no verdict that is known here." };
    }
}
