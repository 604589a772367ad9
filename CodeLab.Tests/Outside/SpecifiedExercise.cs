using System.Text.Json;
using System.Text.Json.Nodes;

namespace CodeLab.Tests.Outside;

/// <summary>An exercise of the problem specifications with our solutions of it.</summary>
internal sealed class SpecifiedExercise
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private static readonly (string Language, string File)[] Mains = [("python", "main.py"), ("javascript", "main.js"), ("java", "Solution.java")];

    private readonly string _name;
    private readonly string _statement;
    private readonly ExerciseNotes _notes;

    public SpecifiedExercise(string name)
    {
        var specification = Path.Combine(OutsideContent.Shared("exercism-problem-specifications"), name);
        var own = Path.Combine(OutsideContent.Own("Solutions"), name);
        _name = name;
        _statement = File.ReadAllText(Directory.EnumerateFiles(specification, "*.md").Order(StringComparer.Ordinal).First());
        _notes = JsonSerializer.Deserialize<ExerciseNotes>(File.ReadAllText(Path.Combine(own, "exercise.json")), Json)!;
        Cases = CanonicalCase.Read(Path.Combine(specification, "canonical-data.json"));
        Solutions = Mains
            .Where(main => File.Exists(Path.Combine(own, main.File)))
            .ToDictionary(main => main.Language, main => File.ReadAllText(Path.Combine(own, main.File)));
        WrongPython = File.ReadAllText(Path.Combine(own, "wrong.py"));
    }

    public IReadOnlyList<CanonicalCase> Cases { get; }

    public IReadOnlyDictionary<string, string> Solutions { get; }

    public string WrongPython { get; }

    /// <summary>Descriptions of the cases on which the wrong solution must fail; it must pass all others.</summary>
    public IReadOnlyList<string> WrongFailsOn => _notes.Wrong.FailsOn;

    /// <summary>The exercise as a challenge document of the public contract.</summary>
    public JsonElement Document() => JsonSerializer.SerializeToElement(new JsonObject
    {
        ["title"] = _name,
        ["description"] = $"The exercise {_name}.",
        ["instructions"] = _statement,
        ["difficulty"] = "BEGINNER",
        ["category"] = "Exercises",
        ["languages"] = new JsonArray([.. Solutions.Keys.Select(language => JsonValue.Create(language))]),
        ["solutionCode"] = new JsonObject(Solutions.Select(entry => KeyValuePair.Create(entry.Key, (JsonNode?)entry.Value))),
        ["checker"] = _notes.Checker,
        ["limits"] = new JsonObject { ["timeMs"] = 5000 },
        ["testCases"] = new JsonArray([.. Cases.Select(Test)]),
    });

    private JsonObject Test(CanonicalCase found) => new()
    {
        ["description"] = found.Description,
        ["isPublic"] = true,
        ["functionName"] = found.Property,
        ["input"] = found.Arguments(_notes.Parameters[found.Property]),
        ["expectedOutput"] = found.Expected?.DeepClone(),
    };

    /// <param name="Parameters">For each function, the named inputs in the order of its parameters.</param>
    /// <param name="Wrong">What the wrong solution does wrong, and where that shows.</param>
    /// <param name="Checker">How results are compared.</param>
    private sealed record ExerciseNotes(Dictionary<string, string[]> Parameters, Mistake Wrong, string Checker = "strip");

    private sealed record Mistake(string[] FailsOn);
}
