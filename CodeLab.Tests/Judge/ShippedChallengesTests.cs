using CodeLab.Domain.Challenges;
using CodeLab.Domain.Content;
using CodeLab.Judge;
using CodeLab.Tests.Fakes;

namespace CodeLab.Tests.Judge;

/// <summary>Every challenge that ships: its solutions pass, and neither what students start from nor what is nearly right does.</summary>
[Collection(nameof(JudgeCollection))]
public sealed class ShippedChallengesTests(RealJudge judge)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static IEnumerable<TheoryDataRow<string, string>> Solutions =>
        from folder in Directory.EnumerateDirectories(Path.Combine(InstallShippedContent.ShippedFolder, "first-steps", "challenges"))
        from language in Directory.EnumerateDirectories(Path.Combine(folder, "solution"))
        select new TheoryDataRow<string, string>(Path.GetFileName(folder), Path.GetFileName(language));

    [Theory]
    [MemberData(nameof(Solutions))]
    public async Task The_solution_passes_and_the_starter_does_not(string slug, string language)
    {
        var challenge = await ReadAsync(slug);

        var solution = await JudgeAsync(challenge, language, challenge.Solution[language]);
        var starter = await JudgeAsync(challenge, language, challenge.Starter[language]);

        Assert.True(solution.Verdict == Verdict.Accepted, solution.Message + string.Join('\n', solution.Results.Select(r => $"{r.Verdict} {r.Message} {r.JudgeMessage} {r.Error}")));
        Assert.True(starter.Verdict is not (Verdict.Accepted or Verdict.InternalError), $"{starter.Verdict}: {starter.Message}");
    }

    [Theory]
    [InlineData("bike-check", "sql", "bike.checked IS NULL OR ", "")]
    [InlineData("bike-check", "postgresql", ">= bike.checked", "> bike.checked")]
    [InlineData("bike-check", "sql", "km DESC, bike.name", "bike.name, km DESC")]
    [InlineData("bike-check", "sql", "GROUP BY bike.id, bike.name", "GROUP BY bike.name")]
    [InlineData("cloakroom", "web", "count === most", "false")]
    [InlineData("cloakroom", "web", "max-width: 600px", "max-width: 300px")]
    [InlineData("cloakroom", "web", "element('full').hidden = count < most;", "")]
    [InlineData("two-rooms", "python", "return False", "return True")]
    [InlineData("two-rooms", "python", "rooms[first] = \"A\"", "rooms[first] = \"C\"")]
    [InlineData("two-rooms", "javascript", "\"impossible\"", "\"no\"")]
    public async Task What_is_nearly_right_is_wrong(string slug, string language, string right, string wrong)
    {
        var challenge = await ReadAsync(slug);
        var solution = challenge.Solution[language][0];
        Assert.Contains(right, solution.Content, StringComparison.Ordinal);

        var outcome = await JudgeAsync(challenge, language, [solution with { Content = solution.Content.Replace(right, wrong, StringComparison.Ordinal) }]);

        Assert.Equal(Verdict.WrongAnswer, outcome.Verdict);
    }

    private static async Task<Challenge> ReadAsync(string slug)
    {
        var reading = await new PackageReader(ContentRules.Default).ReadAsync(
            Path.Combine(InstallShippedContent.ShippedFolder, "first-steps"), "first-steps", Cancel);
        return reading.Package!.Challenges.Single(challenge => challenge.Slug == slug);
    }

    private async Task<JobOutcome> JudgeAsync(Challenge challenge, string language, IReadOnlyList<SourceFile> files)
    {
        await judge.NeedAsync(language);
        return await judge.JudgeAsync(new()
        {
            Id = Guid.CreateVersion7(),
            Language = language,
            Files = files,
            Tests = [.. challenge.Tests.Select(test => test.Test)],
            Checker = challenge.Checker,
            Limits = challenge.Limits,
        });
    }
}
