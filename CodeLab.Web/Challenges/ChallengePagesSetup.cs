using CodeLab.Web.Shell;

namespace CodeLab.Web.Challenges;

public static class ChallengePagesSetup
{
    public static IServiceCollection AddChallengePages(this IServiceCollection services) => services
        .AddSingleton<SubmissionStream>()
        .AddSingleton<INavigationSource, ChallengeNavigation>();
}
