using System.Globalization;
using System.Text.Json;
using CodeLab.Domain.Content;
using CodeLab.Judge;

namespace CodeLab.Domain.Import;

/// <summary>Reads one exercise: what is asked, what a student starts from, the tests, the example that passes them.</summary>
internal sealed class ExercismExercise
{
    private readonly OutsideFolder _files;
    private readonly string _folder, _slug;
    private readonly JsonElement _settings, _catalogue;
    private readonly List<ImportNote> _notes = [];
    private readonly IReadOnlyList<string> _solution, _tests, _example, _editor;

    /// <exception cref="InvalidDataException">Its settings can't be used; the message says why.</exception>
    public ExercismExercise(OutsideFolder files, string folder, string slug, ContentRules rules, JsonElement catalogue)
    {
        (_files, _folder, _slug, _catalogue) = (files, folder, slug, catalogue);
        var (json, _, fault) = StrictJson.Parse(files.Text(folder + ".meta/config.json")!);
        _settings = json ?? throw new InvalidDataException($".meta/config.json: {fault}");
        (_solution, _tests, _editor) = (Listed("solution"), Listed("test"), Listed("editor"));
        _example = Listed("example") is { Count: > 0 } example ? example : Listed("exemplar");
        if (_solution.Count == 0 || _tests.Count == 0 || _example.Count == 0)
            throw new InvalidDataException(".meta/config.json names no files of solution, test and example (or exemplar). Without them nothing can be judged.");
        Track = ExercismTrack.Of(_tests[0], rules)
            ?? throw new InvalidDataException($"Its tests are in {Path.GetExtension(_tests[0])} files. Suites can be run in {ExercismTrack.Names}.");
    }

    public ExercismTrack Track { get; }

    public OutsideProblem Read()
    {
        var slug = Slug.From($"{_slug}-{Track.Language}");
        var statement = new ExercismStatement(_files, _folder, _notes);
        var title = _catalogue.Text("name") is { Length: > 0 } name ? name : CultureInfo.InvariantCulture.TextInfo.ToTitleCase(_slug.Replace('-', ' '));
        var stub = _solution.Concat(_editor).Distinct().Select(Read).ToList();
        var example = WithExample(stub);
        var main = stub.Find(file => _solution.Contains(file.Path) && !example.Contains(file))?.Path ?? _solution[0];
        var starter = Starter(stub, example, main);
        var suite = Suite(main);
        Rest();
        return new()
        {
            Slug = slug,
            OtherSlug = $"exercism-{slug}",
            Title = title,
            Description = _settings.Text("blurb") is { Length: > 0 } blurb ? blurb : $"{title}, an exercise from outside.",
            Statement = statement.Read(_settings),
            Hints = statement.Hints(),
            Authors = [.. _settings.Texts("authors").Where(author => author.Trim().Length is > 0 and <= 200).Distinct()],
            Tags = [.. _catalogue.Texts("practices").Concat(_catalogue.Texts("topics")).Distinct().Take(20)],
            Level = Level(),
            Starter = new Dictionary<string, IReadOnlyList<SourceFile>> { [Track.Language] = starter },
            Suite = suite,
            Submissions =
            [
                new("example", Track.Language, [.. example.OrderByDescending(file => file.Path == main)], ExpectedGrade.Accepted),
                new("stub", Track.Language, starter, ExpectedGrade.NotAccepted),
            ],
            Notes = _notes,
        };
    }

    // An example is named like the file it replaces, or is the only one, or is a further file beside the solution. What it does not
    // have stays as the stub has it. JavaScript ones lie in a folder of their own, from which they reach the others.
    private List<SourceFile> WithExample(List<SourceFile> stub)
    {
        var placed = _example.Select((path, i) => new SourceFile(PlaceOf(path, i), Track.Language == "javascript"
            ? Read(path).Content.Replace("from '../", "from './", StringComparison.Ordinal)
            : Read(path).Content)).ToList();
        return [.. placed.Concat(stub).DistinctBy(file => file.Path)];
    }

    private string PlaceOf(string example, int index)
    {
        var name = Path.GetFileName(example);
        return _solution.Concat(_editor).FirstOrDefault(path => Path.GetFileName(path) == name)
            ?? (_example.Count == _solution.Count ? _solution[index] : Path.Combine(Path.GetDirectoryName(_solution[0])!, name));
    }

    // The editor has one file: what else the example changes is given, so that the exercise can be solved.
    private List<SourceFile> Starter(List<SourceFile> stub, List<SourceFile> example, string main)
    {
        var starter = new List<SourceFile>();
        foreach (var file in stub.OrderByDescending(file => file.Path == main))
        {
            var solved = example.Find(other => other.Path == file.Path)!;
            if (file.Path == main || solved == file)
                starter.Add(file);
            else
            {
                starter.Add(solved);
                _notes.Add(new(NoteKind.Changed, file.Path, $"Students write {main}; the editor has one file, so this one is given as the example has it."));
            }
        }

        _notes.Add(new(NoteKind.Kept, string.Join(", ", starter.Select(file => file.Path)), "What a student starts from; the first is the one to write."));
        return starter;
    }

    private OutsideSuite Suite(string main)
    {
        var off = 0;
        var suite = new List<SourceFile>();
        foreach (var test in _tests.Select(Read))
        {
            var (text, count) = Track.SwitchOn(test.Content);
            off += count;
            suite.Add(test with { Content = text });
        }

        if (off > 0)
            _notes.Add(new(NoteKind.Changed, string.Join(", ", _tests), $"{off} tests were switched off, to be met one by one; here all of them count."));
        else
            _notes.Add(new(NoteKind.Kept, string.Join(", ", _tests), "The suite; students see the names of its tests and why one fails, not the files."));
        var beside = Others().Where(path => Track.Beside.IsMatch(path)).Select(Read).ToList();
        if (beside.Count > 0)
            _notes.Add(new(NoteKind.Kept, string.Join(", ", beside.Select(file => file.Path)), "What the tests may need beside them."));
        return new(Track.Harness, main, [.. suite, .. beside], [.. _tests.Where(path => Path.GetExtension(path) == Track.Ending)])
        {
            Processes = Track.Processes,
        };
    }

    private void Rest()
    {
        var unused = Others().Where(path => !Track.Beside.IsMatch(path)).Concat(Dotted()).Select(path => path.Split('/')[0]).Distinct().ToList();
        if (unused.Count > 0)
            _notes.Add(new(NoteKind.Dropped, string.Join(", ", unused), "Nothing here uses them."));
        foreach (var link in _files.LeftOut.Where(link => link.StartsWith(_folder, StringComparison.Ordinal)))
            _notes.Add(new(NoteKind.Dropped, link, "It is a link; links are not followed."));
    }

    private int Level()
    {
        if (_catalogue.Number("difficulty") is { } difficulty)
            return Math.Clamp(difficulty, 1, 10);
        _notes.Add(new(NoteKind.Changed, "The level", "The exercise itself does not say how hard it is; it is set to 5. A whole track says it in its config.json."));
        return 5;
    }

    private IReadOnlyList<string> Listed(string kind)
    {
        var paths = _settings.Field("files")?.Texts(kind) ?? [];
        return paths.FirstOrDefault(path => !_files.Has(_folder + path)) is { } missing
            ? throw new InvalidDataException($".meta/config.json names {missing}, which is not there.")
            : paths;
    }

    private IEnumerable<string> Here() => _files.Files.Where(path => path.StartsWith(_folder, StringComparison.Ordinal)).Select(path => path[_folder.Length..]);

    private IEnumerable<string> Others() =>
        Here().Where(path => !path.StartsWith('.') && !path.Contains("/.", StringComparison.Ordinal)).Except([.. _solution, .. _editor, .. _tests, .. _example]);

    private IEnumerable<string> Dotted() => Here().Where(path => path.StartsWith('.') && path.Split('/')[0] is not (".meta" or ".docs"));

    private SourceFile Read(string path)
    {
        if (!path.StartsWith(".meta/", StringComparison.Ordinal) && !CodeFiles.IsSafePath(path))
            throw new InvalidDataException($"{path} can't be a file's name here. Use letters, digits, dots, hyphens and underscores.");
        var text = _files.Text(_folder + path)!;
        return text.Contains('\0', StringComparison.Ordinal) ? throw new InvalidDataException($"{path} is no text.") : new(path, text);
    }
}
