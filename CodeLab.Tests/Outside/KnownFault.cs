using System.Text.Json;

namespace CodeLab.Tests.Outside;

/// <summary>An exercise of a track that fails by a fault of its own, with the reason; it is skipped and says so.</summary>
internal sealed record KnownFault(string Track, string Exercise, string Reason)
{
    public static IReadOnlyList<KnownFault> All { get; } = JsonSerializer.Deserialize<KnownFault[]>(
        File.ReadAllText(OutsideContent.Own("known-faults.json")), JsonSerializerOptions.Web)!;

    public static string? ReasonFor(string track, string exercise) =>
        All.FirstOrDefault(fault => fault.Track == track && fault.Exercise == exercise)?.Reason;
}
