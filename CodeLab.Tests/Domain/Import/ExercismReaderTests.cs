using CodeLab.Domain.Content;
using CodeLab.Domain.Import;
using CodeLab.Judge;

namespace CodeLab.Tests.Domain.Import;

public sealed class ExercismReaderTests : IDisposable
{
    private ExercismFolder _exercise = ExercismFolder.Of("python");

    public void Dispose() => _exercise.Dispose();

    [Fact]
    public void An_exercise_becomes_a_challenge_with_a_suite()
    {
        var package = Read();

        var problem = Assert.Single(package.Problems);
        Assert.Equal(("exercism-egg-basket-python", "Egg Basket (Python)"), (package.Id, package.Title));
        Assert.Equal(("egg-basket-python", "Egg Basket", "Price a basket of eggs."), (problem.Slug, problem.Title, problem.Description));
        Assert.Equal(("pytest", "egg_basket.py"), (problem.Suite!.Harness, problem.Suite.MainFile));
        Assert.Equal(["egg_basket_test.py"], problem.Suite.TestFiles);
        Assert.Equal(["example", "stub"], problem.Submissions.Select(one => one.Name));
    }

    [Fact]
    public void The_statement_has_one_title_and_quotes_notes()
    {
        _exercise.Files[".docs/introduction.md"] = "# Introduction\n\nEggs are sold.\n";

        var statement = Only().Statement;

        Assert.StartsWith("Eggs are sold.\n\n## Instructions\n\nAn egg costs", statement, StringComparison.Ordinal);
        Assert.Contains("\n> An empty basket is free.\n", statement, StringComparison.Ordinal);
        Assert.EndsWith("Source: A farm shop\n", statement, StringComparison.Ordinal);
    }

    [Fact]
    public void Sections_of_the_hints_become_hints_with_their_links()
    {
        _exercise.Files[".docs/hints.md"] = "# Hints\n\n## General\n\n- Read [this][docs].\n\n## 1. The price\n\n- Multiply.\n\n[docs]: https://example.org\n";

        Assert.Equal(["**General**\n\n- Read [this][docs].\n\n[docs]: https://example.org", "**1. The price**\n\n- Multiply.\n\n[docs]: https://example.org"], Only().Hints);
    }

    [Theory]
    [InlineData("javascript", "  test('a dozen'")]
    [InlineData("java", "    \n    @Test\n    void dozen")]
    public void Tests_that_are_switched_off_count_and_the_report_says_so(string language, string words)
    {
        Use(language);

        var problem = Only();

        Assert.Contains(words, problem.Suite!.Files[0].Content, StringComparison.Ordinal);
        Assert.Contains(problem.Notes, note => note.Kind == NoteKind.Changed && note.Why.StartsWith("1 tests were switched off", StringComparison.Ordinal));
    }

    [Fact]
    public void Settings_of_the_runner_go_with_the_suite_and_the_rest_is_dropped()
    {
        Use("javascript");

        var problem = Only();

        Assert.Equal(["egg-basket.spec.js", "babel.config.js", "package.json"], problem.Suite!.Files.Select(file => file.Path));
        Assert.Contains(problem.Notes, note => note is { Kind: NoteKind.Dropped, What: "LICENSE" });
    }

    [Fact]
    public void Of_several_files_students_write_the_first_that_the_example_changes()
    {
        Use("java");
        _exercise.Files[".meta/config.json"] = _exercise.Files[".meta/config.json"]
            .Replace("[\"src/main/java/EggBasket.java\"]", "[\"src/main/java/Egg.java\", \"src/main/java/EggBasket.java\"]", StringComparison.Ordinal);
        _exercise.Files["src/main/java/Egg.java"] = "class Egg { }\n";

        var problem = Only();

        Assert.Equal(["src/main/java/EggBasket.java", "src/main/java/Egg.java"], problem.Starter["java"].Select(file => file.Path));
    }

    [Fact]
    public void A_second_file_that_the_example_changes_is_given_as_it_has_it()
    {
        _exercise.Files[".meta/config.json"] = _exercise.Files[".meta/config.json"]
            .Replace("[\"egg_basket.py\"]", "[\"egg_basket.py\", \"coins.py\"]", StringComparison.Ordinal)
            .Replace("[\".meta/example.py\"]", "[\".meta/egg_basket.py\", \".meta/coins.py\"]", StringComparison.Ordinal);
        _exercise.Files[".meta/egg_basket.py"] = "from coins import EACH\ndef price(eggs):\n    return EACH * eggs\n";
        _exercise.Files[".meta/coins.py"] = "EACH = 3\n";
        _exercise.Files["coins.py"] = "EACH = None\n";

        var problem = Only();

        Assert.Equal(new SourceFile("coins.py", "EACH = 3\n"), problem.Starter["python"][1]);
        Assert.Contains(problem.Notes, note => note is { Kind: NoteKind.Changed, What: "coins.py" });
    }

    [Fact]
    public void A_track_says_names_and_levels_of_its_exercises()
    {
        using var other = ExercismFolder.Of("python");
        Move(_exercise, "exercises/practice/egg-basket/");
        _exercise.Files["config.json"] = """{"exercises": {"practice": [{"slug": "egg-basket", "name": "Eggs!", "difficulty": 3, "practices": ["numbers"]}]}}""";

        var problem = Only();

        Assert.Equal(("Eggs!", 3), (problem.Title, problem.Level));
        Assert.Equal(["numbers"], problem.Tags);
    }

    [Theory]
    [InlineData(".meta/config.json", "{", "not valid JSON")]
    [InlineData(".meta/config.json", "{\"files\": {}}", "names no files")]
    [InlineData(".meta/example.py", null, "which is not there")]
    [InlineData(".docs/instructions.md", null, "nobody would know what is asked")]
    public void What_makes_no_challenge_is_refused_with_what_is_missing(string path, string? text, string words)
    {
        if (text is null)
            _exercise.Files.Remove(path);
        else
            _exercise.Files[path] = text;

        Assert.Contains(words, Assert.Throws<InvalidDataException>(Read).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_that_leads_outside_is_refused()
    {
        _exercise.Files[".meta/config.json"] = _exercise.Files[".meta/config.json"].Replace("egg_basket_test.py", "../../other.py", StringComparison.Ordinal);

        Assert.Throws<InvalidDataException>(Read);
    }

    [Fact]
    public void An_exercise_that_can_not_be_read_does_not_keep_the_others_out()
    {
        var good = new Dictionary<string, string>(_exercise.Files);
        Move(_exercise, "egg-basket/");
        foreach (var (path, text) in good)
            _exercise.Files["broken/" + path] = text;
        _exercise.Files.Remove("broken/.docs/instructions.md");

        var package = Read();

        Assert.Equal("exercism-python", package.Id);
        Assert.Equal("egg-basket-python", Assert.Single(package.Problems).Slug);
        Assert.Equal("broken", Assert.Single(package.Refused).Name);
    }

    private static void Move(ExercismFolder exercise, string folder)
    {
        foreach (var (path, text) in exercise.Files.ToList())
        {
            exercise.Files.Remove(path);
            exercise.Files[folder + path] = text;
        }
    }

    private void Use(string language)
    {
        _exercise.Dispose();
        _exercise = ExercismFolder.Of(language);
    }

    private OutsidePackage Read() => new ExercismReader(new(_exercise.Write()), ContentRules.Default).Read();

    private OutsideProblem Only() => Assert.Single(Read().Problems);
}
