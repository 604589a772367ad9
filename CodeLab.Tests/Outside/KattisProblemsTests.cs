using CodeLab.Domain.Import;
using CodeLab.Tests.Fakes;
using Microsoft.Extensions.DependencyInjection;

namespace CodeLab.Tests.Outside;

/// <summary>Problem packages of others, imported as a teacher would: each graded submission gets the verdict of its folder.</summary>
public sealed class KattisProblemsTests(KattisMatrix matrix) : IClassFixture<KattisMatrix>
{
    private static string Folder => Environment.GetEnvironmentVariable("CODELAB_OUTSIDE") ?? "";

    public static IEnumerable<TheoryDataRow<string>> Problems()
    {
        var examples = Path.Combine(Folder, "problemtools", "examples");
        if (Folder.Length == 0 || !Directory.Exists(examples))
            return [new("none") { Skip = "no checkout of problemtools: ask for it with ./test --outside DIR" }];
        return Directory.EnumerateDirectories(examples).Order(StringComparer.Ordinal)
            .Select(path => new TheoryDataRow<string>(path) { Skip = KnownFault.ReasonFor("problemtools", Path.GetFileName(path)) });
    }

    [Theory]
    [MemberData(nameof(Problems))]
    public async Task Every_graded_submission_gets_the_verdict_of_its_folder(string path)
    {
        await using var server = await CodeLabServer.StartAsync();

        var result = await server.Services.GetRequiredService<ImportPackage>().RunAsync(path, _ => { }, TestContext.Current.CancellationToken);

        Assert.True(result.Succeeded, result.Problem?.Message);
        var report = result.Value!;
        Assert.True(report.Installed, string.Join('\n', report.Findings));
        var challenge = Assert.Single(report.Challenges);
        foreach (var row in challenge.Matrix)
            matrix.Add(challenge.Slug, row.Submission, row.Expected, row.Got, row.Reason);
        Assert.All(challenge.Matrix, row => Assert.True(Holds(challenge, row), row.ToString()));
        Assert.Contains(challenge.Matrix, row => row is { Matches: true, Expected: "AC" });
    }

    private static bool Holds(ImportedChallenge challenge, GradedRow row) =>
        row.Matches != false || KnownFault.ReasonFor("problemtools", $"{challenge.Slug}/{row.Submission}") is not null;
}

public sealed class KattisMatrix() : VerdictMatrix("Graded submissions of problem packages", "problem", "submission", "expected", "got", "why");
