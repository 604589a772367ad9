using System.Text.Json.Nodes;

namespace CodeLab.Domain.Import;

/// <summary>Reads a problem package of Kattis or ICPC, old and new format.</summary>
internal sealed class KattisReader(OutsideFolder files, ImportLanguages languages)
{
    private readonly List<ImportNote> _notes = [];
    private Yaml _problem = Yaml.Parse("problem.yaml", "");

    public static bool Knows(OutsideFolder files) => files.Has("problem.yaml");

    /// <exception cref="InvalidDataException">Something is missing without which there is no problem; the message says what.</exception>
    public OutsidePackage Read()
    {
        var problem = ReadProblem();
        return new(problem.OtherSlug, problem.Title, [problem]);
    }

    private OutsideProblem ReadProblem()
    {
        _problem = Yaml.Parse("problem.yaml", files.Text("problem.yaml"));
        foreach (var link in files.LeftOut)
            Dropped(link, "It is a link; links are not followed.");
        var statement = new KattisStatement(files, _notes);
        var text = statement.Read();
        var checker = new KattisChecker(files, languages, _notes).Read(_problem);
        var limits = _problem.Section("limits");
        Rest();
        var (slug, title) = (Content.Slug.From(files.Name), _problem.Text("name") ?? statement.Title ?? files.Name);
        return new()
        {
            Slug = slug,
            OtherSlug = $"kattis-{slug}",
            Title = title,
            Description = $"{title}, a problem from outside.",
            Statement = text,
            Starter = languages.Programs.ToDictionary(
                language => language.Id, IReadOnlyList<Judge.SourceFile> (language) => [new(language.MainFile, "")]),
            Authors = Authors(),
            Tags = [.. _problem.Words("keywords").Distinct().Take(20)],
            Tests = new KattisTests(files, _notes).Read(checker.Interactive, IsScoring),
            Checker = checker.Json,
            CheckerFiles = checker.Files,
            TimeLimit = TimeLimit(limits),
            MemoryKb = Bounded("memory", (limits.Number("memory") ?? 1024) * 1024, 16384, 4194304),
            OutputKb = Bounded("output", (limits.Number("output") ?? 8) * 1024, 1, 65536),
            Submissions = new KattisSubmissions(files, languages).Read(),
            Notes = _notes,
        };
    }

    private bool IsScoring => _problem.Words("type").Contains("scoring") || files.Has("data/testdata.yaml") || _problem.Words("validation").Contains("score");

    private string[] Authors() =>
        [.. new[] { _problem.Text("author"), _problem.Text("credits"), _problem.Text("source"), _problem.Text("rights_owner") }
            .OfType<string>().Where(name => name.Length <= 200).Distinct()];

    private TimeSpan? TimeLimit(Yaml limits)
    {
        var said = limits.Number("time_limit") ?? Yaml.Parse(".timelimit", $"limit: {files.Text(".timelimit")?.Trim()}").Number("limit");
        if (said is not > 0)
            return null;
        Kept("The time limit", $"{said} s a test.");
        return TimeSpan.FromSeconds(Math.Clamp(said.Value, 0.1, 60));
    }

    private long Bounded(string name, double value, long least, long most)
    {
        var bounded = (long)Math.Clamp(value, least, most);
        if (Math.Abs(bounded - value) > 1)
            _notes.Add(new(NoteKind.Changed, $"The limit of {name}", $"{value:0} KiB are outside of what is allowed here; it is {bounded} KiB."));
        return bounded;
    }

    private void Rest()
    {
        foreach (var folder in (string[])["input_validators", "input_format_validators", "graders", "generators", "include", "attachments"])
        {
            if (files.Under(folder).Any())
                Dropped(folder, "Nothing here uses it.");
        }

        if (_problem.Text("license") is { } license)
            Kept("The licence", license);
    }

    private void Kept(string what, string why) => _notes.Add(new(NoteKind.Kept, what, why));

    private void Dropped(string what, string why) => _notes.Add(new(NoteKind.Dropped, what, why));
}

/// <param name="Json">As in <c>challenge.json</c>.</param>
/// <param name="Files">Its program, if it is one.</param>
/// <param name="Interactive">Whether it talks to the program that is judged.</param>
internal sealed record KattisCheckerFound(JsonNode Json, IReadOnlyList<CodeLab.Judge.SourceFile> Files, bool Interactive);
