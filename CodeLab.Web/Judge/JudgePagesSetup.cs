namespace CodeLab.Web.Judge;

public static class JudgePagesSetup
{
    public static IServiceCollection AddJudgePages(this IServiceCollection services) => services.AddSingleton<JudgeBoard>();
}
