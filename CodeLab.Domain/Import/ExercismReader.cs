using System.Text.Json;
using CodeLab.Domain.Content;

namespace CodeLab.Domain.Import;

/// <summary>Reads an exercise of Exercism, or all that are in a folder or in a track.</summary>
internal sealed class ExercismReader(OutsideFolder files, ContentRules rules)
{
    private const string Settings = ".meta/config.json";

    public static bool Knows(OutsideFolder files) => files.Files.Any(IsSettings);

    /// <exception cref="InvalidDataException">Nothing can be made a challenge; the message says why.</exception>
    public OutsidePackage Read()
    {
        var catalogue = Catalogue();
        var (problems, refused) = (new List<OutsideProblem>(), new List<RefusedProblem>());
        ExercismTrack? track = null;
        foreach (var folder in files.Files.Where(IsSettings).Select(path => path[..^Settings.Length]))
        {
            var slug = folder.Length == 0 ? files.Name : Path.GetFileName(folder.TrimEnd('/'));
            try
            {
                var exercise = new ExercismExercise(files, folder, slug, rules, catalogue.GetValueOrDefault(slug));
                var problem = exercise.Read();
                if (track is not null && exercise.Track != track)
                    throw new InvalidDataException($"It is in {exercise.Track.Language}, the others are in {track.Language}. Import each track by itself.");
                track = exercise.Track;
                problems.Add(problem);
            }
            catch (InvalidDataException fault)
            {
                refused.Add(new(folder.Length == 0 ? slug : folder.TrimEnd('/'), fault.Message));
            }
        }

        if (track is null)
            throw new InvalidDataException(refused is [var only] ? only.Reason : $"None of {refused.Count} exercises can be taken; the first, {refused[0].Name}: {refused[0].Reason}");
        var name = rules.Language(track.Language)!.Name;
        return problems is [var single] && refused.Count == 0
            ? new(single.OtherSlug, $"{single.Title} ({name})", problems)
            : new($"exercism-{track.Language}", $"Exercises in {name}", problems) { Refused = refused };
    }

    private static bool IsSettings(string path) => path == Settings || path.EndsWith("/" + Settings, StringComparison.Ordinal);

    // What a track says of its exercises, where the track itself was sent.
    private Dictionary<string, JsonElement> Catalogue()
    {
        if (!files.Has("config.json"))
            return [];
        var (json, _, fault) = StrictJson.Parse(files.Text("config.json")!);
        var exercises = (json ?? throw new InvalidDataException($"config.json: {fault}")).Field("exercises");
        return ((string[])["practice", "concept"]).SelectMany(kind => exercises?.List(kind) ?? [])
            .GroupBy(exercise => exercise.Text("slug")).ToDictionary(group => group.Key, group => group.First());
    }
}
