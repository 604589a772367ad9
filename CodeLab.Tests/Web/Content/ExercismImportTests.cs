using System.Net;
using System.Text.Json;
using CodeLab.Tests.Domain.Import;
using CodeLab.Tests.Fakes;
using CodeLab.Tests.Web.Challenges;

namespace CodeLab.Tests.Web.Content;

/// <summary>On a server of its own: what is imported would be counted among the challenges of others.</summary>
public sealed class ExercismImportTests(ChallengeServer challenges) : IClassFixture<ChallengeServer>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("python")]
    [InlineData("javascript")]
    [InlineData("java")]
    public async Task An_exercise_whose_example_passes_and_whose_stub_fails_is_published(string language)
    {
        using var exercise = ExercismFolder.Of(language);

        var report = await ImportAsync(("eggs", exercise));

        Assert.True(report.GetProperty("published").GetBoolean(), report.ToString());
        var challenge = Assert.Single(report.GetProperty("challenges").EnumerateArray());
        Assert.Equal([("example", "AC"), ("stub", "not AC")], challenge.GetProperty("matrix").EnumerateArray().Select(row => (row.Text("submission"), row.Text("expected"))));
    }

    [Fact]
    public async Task A_student_is_told_each_test_of_the_suite_and_none_of_its_files()
    {
        using var exercise = ExercismFolder.Of("python");
        await ImportAsync(("told", exercise));
        using var student = await challenges.StudentAsync();

        var judged = await challenges.JudgedAsync(student, "told-python", "def price(eggs):\n    return 0\n");

        var results = judged.GetProperty("testResults").EnumerateArray().ToList();
        Assert.Equal([("a dozen", false), ("an empty basket", true)], results.Select(test => (test.Text("description"), test.GetProperty("passed").GetBoolean())).Order());
        Assert.Contains("0 != 36", results.Single(test => test.Text("description") == "a dozen").Text("error"), StringComparison.Ordinal);
        Assert.Equal(50, judged.GetProperty("submission").GetProperty("score").GetDouble());
        Assert.DoesNotContain("assertEqual", judged.ToString(), StringComparison.Ordinal);
        var seen = await student.GetStringAsync("/api/v1/challenges/told-python", Cancel);
        Assert.DoesNotContain("assertEqual", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_method_that_is_missing_is_named_without_the_lines_of_the_tests()
    {
        using var exercise = ExercismFolder.Of("java");
        await ImportAsync(("named", exercise));
        using var student = await challenges.StudentAsync();

        var judged = await challenges.JudgedAsync(student, "named-java", "class EggBasket { }\n", "java");

        var said = judged.ToString();
        Assert.Contains("price", said, StringComparison.Ordinal);
        Assert.DoesNotContain("assertEquals", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_exercise_whose_stub_passes_stays_a_draft_with_the_reason()
    {
        using var exercise = ExercismFolder.Of("python");
        exercise.Files["egg_basket.py"] = "def price(eggs):\n    return eggs + eggs + eggs\n";

        var report = await ImportAsync(("rewritten", exercise));

        Assert.False(report.GetProperty("published").GetBoolean());
        var stub = report.GetProperty("challenges")[0].GetProperty("matrix")[1];
        Assert.Equal(("not AC", "AC", false), (stub.Text("expected"), stub.Text("got"), stub.GetProperty("matches").GetBoolean()));
        using var student = await challenges.StudentAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await student.GetAsync("/api/v1/challenges/rewritten-python", Cancel)).StatusCode);
    }

    [Fact]
    public async Task Tests_that_look_into_the_program_are_run_in_its_process_and_the_report_says_so()
    {
        using var exercise = ExercismFolder.Of("python");
        exercise.Files["egg_basket_test.py"] += "\n    def test_one_argument(self):\n        import inspect\n        self.assertEqual(len(inspect.signature(price).parameters), 1)\n"
            + "        self.assertTrue(inspect.isfunction(price))\n";

        var report = await ImportAsync(("inside", exercise));

        Assert.True(report.GetProperty("published").GetBoolean(), report.ToString());
        Assert.Contains(report.GetProperty("challenges")[0].GetProperty("notes").EnumerateArray(), note => note.Text("what") == "The tests share the program's process");
    }

    [Fact]
    public async Task A_zip_of_several_exercises_becomes_one_package_in_which_each_stands_for_itself()
    {
        using var good = ExercismFolder.Of("python");
        using var draft = ExercismFolder.Of("python");
        using var broken = ExercismFolder.Of("python");
        draft.Files[".meta/example.py"] = "def price(eggs):\n    return 4 * eggs\n";
        broken.Files.Remove(".docs/instructions.md");

        var report = await ImportAsync(("good", good), ("draft", draft), ("broken", broken));

        Assert.Equal("exercism-python", report.Text("packageId"));
        Assert.Equal([("draft-python", false), ("good-python", true)], report.GetProperty("challenges").EnumerateArray()
            .Select(challenge => (challenge.Text("slug"), challenge.GetProperty("published").GetBoolean())).Order());
        Assert.Equal("broken", Assert.Single(report.GetProperty("refused").EnumerateArray()).Text("name"));
    }

    private async Task<JsonElement> ImportAsync(params (string Name, ExercismFolder Exercise)[] exercises)
    {
        using var teacher = await challenges.TeacherAsync();
        using var form = new MultipartFormDataContent { { new StreamContent(ExercismFolder.Zip(exercises)), "file", "exercises.zip" } };
        return await teacher.PostAsync("/api/v1/content/import", form, Cancel).JsonAsync();
    }
}
