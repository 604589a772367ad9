using System.Text.Json.Serialization;
using CodeLab.Domain.Content;

namespace CodeLab.Domain.Import;

/// <summary>What became of a package from outside.</summary>
public sealed record ImportReport(string PackageId, string Slug, string Title)
{
    /// <summary>Whether students see it: only when every graded submission got the verdict of its folder.</summary>
    public required bool Published { get; init; }

    public IReadOnlyList<ImportNote> Notes { get; init; } = [];

    public IReadOnlyList<GradedRow> Matrix { get; init; } = [];

    /// <summary>What our own reader found in the package that was made; with an error it was not installed.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    public bool Installed => !Findings.Any(finding => finding.Severity == FindingSeverity.Error);
}

/// <summary>What of a package was taken as it is, taken differently, or left out, and why.</summary>
public sealed record ImportNote(NoteKind Kind, string What, string Why);

[JsonConverter(typeof(JsonStringEnumConverter<NoteKind>))]
public enum NoteKind
{
    Kept,
    Changed,
    Dropped,
}

/// <summary>A graded submission and what the judge says of it here.</summary>
/// <param name="Submission">Its path below <c>submissions</c>.</param>
/// <param name="Language">A language id.</param>
/// <param name="Expected">The verdict codes that its folder stands for.</param>
/// <param name="Got">The code it got, or a dash when it could not be run.</param>
/// <param name="Matches">Whether that is one of those expected; null when it could not be run, which proves nothing.</param>
/// <param name="Reason">Why it got what it got, or was not run.</param>
public sealed record GradedRow(string Submission, string Language, string Expected, string Got, bool? Matches, string Reason);
