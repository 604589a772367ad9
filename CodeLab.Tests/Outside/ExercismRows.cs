namespace CodeLab.Tests.Outside;

/// <summary>Which exercises are tried: <c>CODELAB_OUTSIDE</c> names the folder of checkouts, <c>CODELAB_OUTSIDE_ALL=1</c> asks for all.</summary>
internal static class ExercismRows
{
    private const int MostPerTrack = 25;

    private static string Folder => Environment.GetEnvironmentVariable("CODELAB_OUTSIDE") ?? "";

    public static IEnumerable<TheoryDataRow<string, string>> All()
    {
        if (Folder.Length == 0)
            return [new("none", "none") { Skip = "no checkouts of exercises: ask for them with ./test --outside DIR" }];

        var most = Environment.GetEnvironmentVariable("CODELAB_OUTSIDE_ALL") == "1" ? int.MaxValue : MostPerTrack;
        var rows = ExercismTrack.In(Folder).SelectMany(track => track.Exercises().Take(most).Select(name => Row(track, name))).ToList();

        // Asked for and nothing found is a mistake in the call, not a reason to skip.
        return rows.Count > 0 ? rows : throw new DirectoryNotFoundException($"There is no checkout of a track in {Folder}.");
    }

    public static ExercismExercise Open(string language, string name) =>
        ExercismTrack.In(Folder).Single(track => track.Language == language).Open(name);

    private static TheoryDataRow<string, string> Row(ExercismTrack track, string name) =>
        new(track.Language, name) { Skip = KnownFault.ReasonFor(track.Language, name) };
}
