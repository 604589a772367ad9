using System.Text.Json;

namespace CodeLab.Tests.Outside;

/// <summary>Where the origin's own programs don't do what they should, or need what others don't, with the reason.</summary>
/// <param name="Track">A track of exercises, or <c>quixbugs-python</c> and <c>quixbugs-java</c>.</param>
/// <param name="Exercise">Its name in the origin.</param>
/// <param name="Reason">Why, in a sentence.</param>
/// <param name="Together">It is judged as any other, with its tests in the program's process.</param>
/// <param name="StubPasses">The example is judged as any other, and the stub must pass too; otherwise the exercise is skipped and says why.</param>
internal sealed record KnownFault(string Track, string Exercise, string Reason, bool StubPasses = false, bool Together = false)
{
    public static IReadOnlyList<KnownFault> All { get; } = JsonSerializer.Deserialize<KnownFault[]>(
        File.ReadAllText(OutsideContent.Own("known-faults.json")), JsonSerializerOptions.Web)!;

    /// <summary>Why it is not tried; null when it is.</summary>
    public static string? ReasonFor(string track, string exercise) => Of(track, exercise) is { StubPasses: false, Together: false } fault ? fault.Reason : null;

    public static bool StubPassesIn(string track, string exercise) => Of(track, exercise) is { StubPasses: true };

    public static bool NeedsOneProcess(string track, string exercise) => Of(track, exercise) is { Together: true };

    private static KnownFault? Of(string track, string exercise) =>
        All.FirstOrDefault(fault => fault.Track == track && fault.Exercise == exercise);
}
