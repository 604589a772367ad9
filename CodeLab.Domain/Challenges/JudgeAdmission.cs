using CodeLab.Domain.Results;
using CodeLab.Judge.Languages;
using CodeLab.Judge.Queue;
using CodeLab.Judge.Sandboxes;

namespace CodeLab.Domain.Challenges;

/// <summary>Whether the judge takes a program of this person now, and a place in its queue if so.</summary>
public sealed class JudgeAdmission(LanguageCatalog languages, JudgeHealth health, JudgeQueue queue, QueueOptions options)
{
    /// <summary>Answers the place, to be disposed of once the job is queued.</summary>
    public async Task<Result<IDisposable>> RunAsync(Guid userId, Language language, CancellationToken cancel)
    {
        var readiness = await health.CheckAsync(cancel);
        if (!readiness.Ready)
            return ChallengeProblems.JudgeNotReady(readiness.Reason);
        if (await languages.InstalledAsync(language.Id) is not { IsInstalled: true })
            return ChallengeProblems.LanguageNotInstalled(language.Name);
        if (queue.Reserve(userId.ToString()) is { } place)
            return Result.Of(place);
        if (queue.IsClosed)
            return ChallengeProblems.JudgeStopping;
        return queue.Waiting >= options.Capacity ? ChallengeProblems.JudgeFull : ChallengeProblems.StillQueued;
    }
}
