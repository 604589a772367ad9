using CodeLab.Domain.Data;
using CodeLab.Domain.Live;
using CodeLab.Domain.Results;
using CodeLab.Judge;
using CodeLab.Judge.Languages;
using Microsoft.EntityFrameworkCore;

namespace CodeLab.Domain.Challenges;

/// <summary>Hands a solution in: it is on disk before anybody is told, and then judged.</summary>
public sealed class SubmitSolution(
    ChallengeLibrary library,
    LanguageCatalog languages,
    JudgeAdmission admission,
    JudgeSubmissions judge,
    IDbContextFactory<CodeLabDb> databases,
    LiveBus bus,
    TimeProvider clock)
{
    public async Task<Result<SubmissionSnapshot>> RunAsync(Viewer viewer, Solution solution, CancellationToken cancel)
    {
        if (viewer.UserId is not { } userId || library.Current.ById(solution.ChallengeId) is not { } challenge || !viewer.MaySee(challenge))
            return ChallengeProblems.NotFound;
        if (challenge.IsArchived)
            return ChallengeProblems.Archived;
        if (!challenge.Languages.Contains(solution.Language) || languages.Find(solution.Language) is not { } language)
            return ChallengeProblems.UnknownLanguage(solution.Language);

        var starter = challenge.Starter.GetValueOrDefault(language.Id) ?? [];
        var main = starter.Count > 0 ? starter[0].Path : language.FileFor(challenge.Tests[0].Test is FunctionTest);
        var files = ProgramFiles.Check(solution.Code, main, solution.Files);
        if (!files.Succeeded)
            return files.Problem;
        var admitted = await admission.RunAsync(userId, language, cancel);
        if (!admitted.Succeeded)
            return admitted.Problem;

        using var place = admitted.Value;

        var submission = new Submission
        {
            UserId = userId,
            ChallengeId = challenge.Id,
            Language = language.Id,
            Files = ProgramFiles.WithStarter(files.Value, starter),
            CreatedAt = clock.GetUtcNow(),
        };
        await using (var db = await databases.CreateDbContextAsync(cancel))
        {
            db.Submissions.Add(submission);
            await db.SaveChangesAsync(cancel);
        }

        judge.Enqueue(submission, challenge);
        bus.Nudge(Topic.Person(userId));
        return SubmissionSnapshot.Of(submission);
    }
}

/// <summary>What somebody hands in: the main file as <paramref name="Code"/>, or several files.</summary>
public sealed record Solution(Guid ChallengeId, string Language, string? Code, IReadOnlyList<SourceFile>? Files = null);
