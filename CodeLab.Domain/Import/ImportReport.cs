using System.Text.Json.Serialization;
using CodeLab.Domain.Content;

namespace CodeLab.Domain.Import;

/// <summary>What became of a package from outside.</summary>
public sealed record ImportReport(string PackageId, string Title)
{
    public IReadOnlyList<ImportedChallenge> Challenges { get; init; } = [];

    /// <summary>What of several problems could not be made a challenge; the others were.</summary>
    public IReadOnlyList<RefusedProblem> Refused { get; init; } = [];

    /// <summary>What our own reader found in the package that was made; with an error it was not installed.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>Whether all that was sent is in use.</summary>
    public bool Published => Installed && Refused.Count == 0 && Challenges.All(challenge => challenge.Published);

    public bool Installed => Challenges.Count > 0 && !Findings.Any(finding => finding.Severity == FindingSeverity.Error);
}

/// <summary>What became of one problem.</summary>
public sealed record ImportedChallenge(string Slug, string Title)
{
    /// <summary>Whether students see it: only when every graded submission got the verdict that it stands for.</summary>
    public bool Published { get; init; }

    public IReadOnlyList<ImportNote> Notes { get; init; } = [];

    public IReadOnlyList<GradedRow> Matrix { get; init; } = [];
}

/// <param name="Name">Its folder.</param>
/// <param name="Reason">Why no challenge could be made of it.</param>
public sealed record RefusedProblem(string Name, string Reason);

/// <summary>What of a problem was taken as it is, taken differently, or left out, and why.</summary>
public sealed record ImportNote(NoteKind Kind, string What, string Why);

[JsonConverter(typeof(JsonStringEnumConverter<NoteKind>))]
public enum NoteKind
{
    Kept,
    Changed,
    Dropped,
}

/// <summary>A graded submission and what the judge says of it here.</summary>
/// <param name="Submission">Its path below <c>submissions</c>; of an exercise, <c>example</c> or <c>stub</c>.</param>
/// <param name="Language">A language id.</param>
/// <param name="Expected">The verdict codes that it stands for.</param>
/// <param name="Got">The code it got, or a dash when it could not be run.</param>
/// <param name="Matches">Whether that is one of those expected; null when it could not be run, which proves nothing.</param>
/// <param name="Reason">Why it got what it got, or was not run.</param>
public sealed record GradedRow(string Submission, string Language, string Expected, string Got, bool? Matches, string Reason);
