using CodeLab.Tests.Fakes;

namespace CodeLab.Tests.Judge;

[Collection(nameof(JudgeCollection))]
public sealed class SandboxReadinessTests(RealJudge judge)
{
    [Fact]
    public void The_sandbox_holds_on_this_machine() => Assert.True(judge.Readiness!.Ready, judge.Readiness.Reason);

    [Fact]
    public async Task Every_shipped_language_is_installed_here()
    {
        var languages = await judge.Languages.InstalledAsync();

        Assert.All(languages, language => Assert.True(language.IsInstalled, $"{language.Definition.Name}: {language.Version}"));
    }
}
