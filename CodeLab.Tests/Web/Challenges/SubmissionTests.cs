using System.Net;
using System.Net.Http.Json;
using CodeLab.Tests.Fakes;

namespace CodeLab.Tests.Web.Challenges;

[Collection(nameof(ChallengesCollection))]
public sealed class SubmissionTests(ChallengeServer challenges)
{
    private const string Wrong = "print('0.00')";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("python")]
    [InlineData("javascript")]
    [InlineData("java")]
    public async Task A_right_solution_passes_every_test(string language)
    {
        using var student = await challenges.StudentAsync();

        var judged = await challenges.JudgedAsync(student, ChallengeServer.Trail, challenges.Solution(ChallengeServer.Trail, language), language);

        Assert.Equal("PASSED", judged.Text("submission", "status"));
        Assert.Equal("AC", judged.Text("submission", "verdict"));
        Assert.Equal(100, judged.GetProperty("submission").GetProperty("score").GetDouble());
        Assert.All(judged.GetProperty("testResults").EnumerateArray(), test => Assert.True(test.GetProperty("passed").GetBoolean()));
    }

    [Fact]
    public async Task A_submission_is_created_at_the_address_it_names()
    {
        using var student = await challenges.StudentAsync();

        var answer = await challenges.SubmitAsync(student, ChallengeServer.Till, Wrong);

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await student.GetAsync(answer.Headers.Location, Cancel)).StatusCode);
    }

    [Fact]
    public async Task A_student_sees_of_a_private_test_only_that_it_failed()
    {
        using var student = await challenges.StudentAsync();

        var judged = await challenges.JudgedAsync(student, ChallengeServer.Till, Wrong);

        var tests = judged.GetProperty("testResults").EnumerateArray().ToList();
        Assert.Equal(9, tests.Count);
        Assert.All(tests.Where(test => test.Text("description").StartsWith("Private", StringComparison.Ordinal)), test =>
            Assert.False(test.TryGetProperty("actualOutput", out _) || test.TryGetProperty("expectedOutput", out _) || test.TryGetProperty("error", out _)));
        Assert.Equal(6, tests.Count(test => !test.TryGetProperty("expectedOutput", out _)));
    }

    [Fact]
    public async Task A_teacher_sees_the_private_tests_of_a_students_submission()
    {
        using var student = await challenges.StudentAsync();
        using var teacher = await challenges.TeacherAsync();
        var id = (await challenges.JudgedAsync(student, ChallengeServer.Till, Wrong)).Text("submission", "id");

        var seen = await teacher.GetAsync($"/api/v1/submissions/{id}", Cancel).JsonAsync();

        Assert.All(seen.GetProperty("testResults").EnumerateArray(), test => Assert.NotEmpty(test.Text("expectedOutput")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/files")]
    [InlineData("/stream")]
    public async Task Somebody_elses_submission_is_not_found(string part)
    {
        using var student = await challenges.StudentAsync();
        using var other = await challenges.StudentAsync();
        var id = (await challenges.SubmitAsync(student, ChallengeServer.Till, Wrong).JsonAsync(HttpStatusCode.Created)).Text("submissionId");

        Assert.Equal("NOT_FOUND", await other.GetAsync($"/api/v1/submissions/{id}{part}", Cancel).RefusedAsync(HttpStatusCode.NotFound));
    }

    [Fact]
    public async Task The_stream_tells_every_test_exactly_once_and_in_order()
    {
        using var student = await challenges.StudentAsync();
        var id = (await challenges.SubmitAsync(student, ChallengeServer.Trail, challenges.Solution(ChallengeServer.Trail)).JsonAsync(HttpStatusCode.Created))
            .Text("submissionId");

        var events = await ChallengeServer.EventsAsync(student, id);

        var kinds = events.Select(one => one.Kind).SkipWhile(kind => kind == "queued").ToList();
        Assert.Equal(["running", .. Enumerable.Repeat("test", 9), "finished"], kinds);
        Assert.Equal(9, events.Where(one => one.Kind == "test").Select(one => one.Data.Text("id")).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal("AC", events[^1].Data.Text("verdict"));
    }

    [Fact]
    public async Task The_stream_of_a_private_test_tells_nothing_of_it()
    {
        using var student = await challenges.StudentAsync();
        var id = (await challenges.SubmitAsync(student, ChallengeServer.Till, Wrong).JsonAsync(HttpStatusCode.Created)).Text("submissionId");

        var events = await ChallengeServer.EventsAsync(student, id);

        Assert.Equal(3, events.Count(one => one.Kind == "test" && one.Data.TryGetProperty("expectedOutput", out _)));
    }

    [Fact]
    public async Task Own_submissions_are_listed_newest_first()
    {
        using var student = await challenges.StudentAsync();
        var first = (await challenges.JudgedAsync(student, ChallengeServer.Till, Wrong)).Text("submission", "id");
        var second = (await challenges.JudgedAsync(student, ChallengeServer.Till, challenges.Solution(ChallengeServer.Till))).Text("submission", "id");

        var own = await student.GetAsync("/api/v1/submissions/user", Cancel).JsonAsync();

        Assert.Equal([second, first], own.GetProperty("submissions").EnumerateArray().Select(entry => entry.Text("id")));
    }

    [Theory]
    [InlineData("klingon", "x", HttpStatusCode.BadRequest)]
    [InlineData("python", " ", HttpStatusCode.BadRequest)]
    public async Task An_unfit_submission_is_refused(string language, string code, HttpStatusCode status)
    {
        using var student = await challenges.StudentAsync();

        Assert.Equal("VALIDATION_ERROR", await challenges.SubmitAsync(student, ChallengeServer.Till, code, language).RefusedAsync(status));
    }

    [Fact]
    public async Task A_submission_of_more_than_a_mebibyte_is_refused()
    {
        using var student = await challenges.StudentAsync();

        await challenges.SubmitAsync(student, ChallengeServer.Till, new string('#', (1 << 20) + 1)).RefusedAsync(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task A_submission_for_no_challenge_is_not_found()
    {
        using var student = await challenges.StudentAsync();
        var body = new { challengeId = Guid.NewGuid(), language = "python", code = "pass" };

        Assert.Equal("NOT_FOUND", await student.PostAsJsonAsync("/api/v1/submissions", body, Cancel).RefusedAsync(HttpStatusCode.NotFound));
    }
}
