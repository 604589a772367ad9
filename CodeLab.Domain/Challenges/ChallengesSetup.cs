using Microsoft.Extensions.DependencyInjection;

namespace CodeLab.Domain.Challenges;

public static class ChallengesSetup
{
    public static IServiceCollection AddChallenges(this IServiceCollection services)
    {
        services.AddSingleton<JudgeSubmissions>();
        services.AddSingleton<JudgeAdmission>();
        services.AddSingleton<SubmitSolution>();
        services.AddSingleton<RunCode>();
        services.AddSingleton<RunOnChallenge>();
        services.AddSingleton<FindSubmission>();
        services.AddSingleton<CancelSubmission>();
        services.AddSingleton<SubmissionHistory>();
        services.AddSingleton<SaveDraft>();
        services.AddSingleton<FindDraft>();
        services.AddSingleton<ProgressByChallenge>();
        services.AddHostedService<ResumeSubmissions>();
        return services;
    }
}
