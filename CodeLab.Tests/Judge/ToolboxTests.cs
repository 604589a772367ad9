using CodeLab.Judge.Grading;
using CodeLab.Tests.Fakes;

namespace CodeLab.Tests.Judge;

[Collection(nameof(JudgeCollection))]
public sealed class ToolboxTests(RealJudge judge)
{
    [Theory]
    [InlineData(null)]
    [InlineData("jest")]
    public async Task A_toolbox_names_its_language_by_which_an_image_is_found(string? harness)
    {
        var language = await judge.Languages.InstalledAsync("javascript");

        var toolbox = await new Toolboxes(judge.Sandbox, judge.Languages).GetAsync(language!, harness);

        Assert.Equal("javascript", toolbox.Language);
    }
}
