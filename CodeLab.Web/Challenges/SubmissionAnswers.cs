using CodeLab.Domain.Challenges;
using CodeLab.Judge;
using CodeLab.Web.Api;

namespace CodeLab.Web.Challenges;

/// <param name="ChallengeId">The challenge.</param>
/// <param name="Language">A language id of the challenge.</param>
/// <param name="Code">The main file; or else <paramref name="Files"/>.</param>
/// <param name="Files">Several files, the main one among them.</param>
public sealed record SubmitBody(Guid ChallengeId, string Language, string? Code = null, IReadOnlyList<SourceFile>? Files = null);

public sealed record SubmissionAccepted(Guid SubmissionId, SubmissionStatus Status);

public sealed record SubmissionAnswer(
    SubmissionDocument Submission,
    IReadOnlyList<TestResultDocument> TestResults,
    IReadOnlyList<Diagnostic> Diagnostics,
    string FeedbackStatus);

public sealed record SubmissionCancelled(SubmissionDocument Submission);

public sealed record SubmissionList(IReadOnlyList<SubmissionDocument> Submissions, Pagination Pagination);

public sealed record FileList(IReadOnlyList<SourceFile> Files);

public sealed record ProgressAnswer(int Solved, int Tried, IReadOnlyList<ChallengeProgress> Challenges);
