using CodeLab.Judge;

namespace CodeLab.Tests.Outside;

/// <summary>The exercises of the tracks in the folder of checkouts that <c>CODELAB_OUTSIDE</c> names.</summary>
internal static class ExercismRows
{
    public static IEnumerable<TheoryDataRow<string, string>> All() => OutsideContent.Checkouts is not { } folder
        ? [new("none", "none") { Skip = OutsideContent.NoCheckouts }]
        : ExercismTrack.In(folder) is { Count: > 0 } tracks
            ? tracks.SelectMany(track => track.Exercises().Select(name => Row(track, name)))
            : [new("none", "none") { Skip = $"no checkout of a track of exercises in {folder}" }];

    public static string Example(string track, string exercise) => $"{track}/{exercise}/example";

    public static string Stub(string track, string exercise) => $"{track}/{exercise}/stub";

    /// <summary>Example and stub of every exercise without a known fault, in the order of the rows.</summary>
    public static IEnumerable<(string Name, Func<JudgeJob> Make)> Jobs() =>
        from track in ExercismTrack.In(OutsideContent.Checkouts!)
        from name in track.Exercises()
        where KnownFault.ReasonFor(track.Language, name) is null
        from job in ((string, Func<JudgeJob>)[])
        [
            (Example(track.Language, name), () => track.Open(name).ExampleJob()),
            (Stub(track.Language, name), () => track.Open(name).StubJob()),
        ]
        select job;

    private static TheoryDataRow<string, string> Row(ExercismTrack track, string name) =>
        new(track.Language, name) { Skip = KnownFault.ReasonFor(track.Language, name) };
}
