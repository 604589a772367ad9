using CodeLab.Domain.Import;

namespace CodeLab.Tests.Outside;

/// <summary>Programs of others with a known verdict, imported: an example passes all tests of its exercise, a stub does not.</summary>
[Collection(nameof(OutsideCollection))]
public sealed class ExercismTracksTests(ExercismImports imports, ExercismMatrix matrix) : IClassFixture<ExercismImports>, IClassFixture<ExercismMatrix>
{
    public static IEnumerable<TheoryDataRow<string, string>> Exercises => OutsideContent.Checkouts is not { } folder
        ? [new("none", "none") { Skip = OutsideContent.NoCheckouts }]
        : ExercismTrack.In(folder)
            .SelectMany(track => track.Exercises.Select(name => new TheoryDataRow<string, string>(track.Language, name) { Skip = KnownFault.ReasonFor(track.Language, name) }))
            .DefaultIfEmpty(new("none", "none") { Skip = $"no checkout of a track of exercises in {folder}" });

    [Theory]
    [MemberData(nameof(Exercises))]
    public async Task An_exercise_is_published_when_its_example_passes_and_its_stub_does_not(string track, string name)
    {
        var challenge = await imports.FindAsync(track, name);

        var (example, stub) = (Row(challenge, "example"), Row(challenge, "stub"));
        matrix.Add(track, name, example, stub, challenge.Published);
        var stubPasses = KnownFault.StubPassesIn(track, name);
        Assert.True(example.Matches, $"The example: {example}");
        Assert.True(stub.Matches == !stubPasses, $"The stub: {stub}");
        Assert.Equal(!stubPasses, challenge.Published);
        Assert.Equal(KnownFault.NeedsOneProcess(track, name), challenge.Notes.Any(note => note.What == "The tests share the program's process"));
    }

    private static GradedRow Row(ImportedChallenge challenge, string name) => challenge.Matrix.Single(row => row.Submission == name);
}
