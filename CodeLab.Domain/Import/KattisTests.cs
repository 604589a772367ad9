namespace CodeLab.Domain.Import;

/// <summary>The tests of a package, samples first. Groups that score as a whole have their points spread over their tests.</summary>
internal sealed class KattisTests(OutsideFolder files, List<ImportNote> notes)
{
    public IReadOnlyList<OutsideTest> Read(bool interactive, bool scoring)
    {
        var samples = Tests("data/sample", isPublic: true, interactive);
        var secret = Tests("data/secret", isPublic: false, interactive);
        if (samples.Count + secret.Count == 0)
            throw new InvalidDataException("The package has no tests: there is no pair of .in and .ans below data/sample or data/secret.");
        notes.Add(new(NoteKind.Kept, "Tests", $"{samples.Count} samples, which students see, and {secret.Count} secret ones."));
        foreach (var talk in files.Under("data").Where(path => path.EndsWith(".interaction", StringComparison.Ordinal)))
            notes.Add(new(NoteKind.Dropped, talk, "A conversation to read is no test; put it into the statement if it helps."));
        return scoring ? [.. samples.Select(test => test with { Points = 0 }), .. Scored(secret)] : [.. samples, .. secret];
    }

    private List<OutsideTest> Tests(string folder, bool isPublic, bool interactive)
    {
        var tests = new List<OutsideTest>();
        foreach (var input in files.Under(folder).Where(path => path.EndsWith(".in", StringComparison.Ordinal)))
        {
            var answer = Path.ChangeExtension(input, ".ans");
            if (!files.Has(answer) && !interactive)
                notes.Add(new(NoteKind.Dropped, input, "There is no .ans file for it."));
            else
                tests.Add(new(input["data/".Length..^".in".Length], files.Text(input)!, files.Text(answer) ?? "", isPublic, 1));
        }

        return tests;
    }

    private IEnumerable<OutsideTest> Scored(List<OutsideTest> secret)
    {
        foreach (var group in secret.GroupBy(test => Path.GetDirectoryName(test.Name)!))
        {
            var path = $"data/{group.Key}/testdata.yaml";
            var score = files.Has(path) ? Yaml.Parse(path, files.Text(path)).Number("accept_score") : null;
            if (score is { } points)
                notes.Add(new(NoteKind.Changed, $"The {points:0.##} points of {group.Key}", "They are spread over the group's tests; in Kattis a group counts as a whole."));
            foreach (var test in group)
                yield return test with { Points = score is { } whole ? Math.Round(whole / group.Count(), 6) : 1 };
        }
    }
}
