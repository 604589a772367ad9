using System.Net;
using System.Net.Http.Json;
using CodeLab.Tests.Fakes;

namespace CodeLab.Tests.Web.Challenges;

[Collection(nameof(ChallengesCollection))]
public sealed class RunTests(ChallengeServer challenges)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("python", "print(input() + '!')", "salt", "salt!\n")]
    [InlineData("javascript", "console.log(require('fs').readFileSync(0, 'utf8').trim() + '!')", "salt", "salt!\n")]
    [InlineData("java", "public class Main { public static void main(String[] a) { System.out.println(new java.util.Scanner(System.in).next() + \"!\"); } }", "salt", "salt!\n")]
    [InlineData("sql", "SELECT name || '!' FROM spice;", "CREATE TABLE spice (name TEXT); INSERT INTO spice VALUES ('salt');", "salt!\n")]
    public async Task A_program_reads_its_input_in_every_language(string language, string code, string stdin, string expected)
    {
        var run = await RunAsync(new { language, code, stdin }).JsonAsync();

        Assert.Equal("AC", run.Text("verdict"));
        Assert.Equal(expected, run.Text("stdout"));
    }

    [Theory]
    [InlineData("while True: pass", "TLE")]
    [InlineData("x = bytearray(2 << 30)", "MLE")]
    [InlineData("while True: print('x' * 1000)", "OLE")]
    [InlineData("raise ValueError('no')", "RE")]
    [InlineData("def f(:", "CE")]
    public async Task A_run_has_limits_and_says_which_one_ended_it(string code, string verdict) =>
        Assert.Equal(verdict, (await RunAsync(new { language = "python", code }).JsonAsync()).Text("verdict"));

    [Fact]
    public async Task Several_files_lie_beside_the_main_one()
    {
        var run = await RunAsync(new
        {
            language = "python",
            code = "from parts.greeting import hello\nprint(hello)",
            files = new[] { new { path = "parts/greeting.py", content = "hello = 'good day'" } },
        }).JsonAsync();

        Assert.Equal("good day\n", run.Text("stdout"));
    }

    [Fact]
    public async Task Code_of_two_hundred_kilobytes_runs()
    {
        var code = string.Concat(Enumerable.Repeat("# comment, comment, comment, comment\n", 5_600)) + "print('end')";

        Assert.Equal("end\n", (await RunAsync(new { language = "python", code }).JsonAsync()).Text("stdout"));
    }

    [Theory]
    [InlineData((1 << 20) + 1)]
    [InlineData(8 << 20)]
    public async Task Code_of_more_than_a_mebibyte_is_refused(int length) =>
        await RunAsync(new { language = "python", code = new string('#', length) }).RefusedAsync(HttpStatusCode.RequestEntityTooLarge);

    [Theory]
    [InlineData("klingon", "x")]
    [InlineData("python", "")]
    [InlineData("python", null)]
    public async Task An_unfit_run_is_refused_with_the_field(string language, string? code) =>
        Assert.Equal("VALIDATION_ERROR", await RunAsync(new { language, code }).RefusedAsync(HttpStatusCode.BadRequest));

    [Fact]
    public async Task A_path_out_of_the_folder_is_refused() =>
        Assert.Equal("VALIDATION_ERROR", await RunAsync(new
        {
            language = "python",
            code = "pass",
            files = new[] { new { path = "../outside.py", content = "x" } },
        }).RefusedAsync(HttpStatusCode.BadRequest));

    [Fact]
    public async Task A_run_in_no_language_is_refused() =>
        Assert.Equal("INVALID_INPUT", await RunAsync(new { language = (string?)null, code = "x" }).RefusedAsync(HttpStatusCode.BadRequest));

    [Fact]
    public async Task A_list_of_files_with_a_hole_is_refused() =>
        Assert.Equal("VALIDATION_ERROR", await RunAsync(new { language = "python", code = "pass", files = new object?[] { null } })
            .RefusedAsync(HttpStatusCode.BadRequest));

    [Fact]
    public async Task A_visitor_runs_nothing()
    {
        using var visitor = challenges.Server.Client();

        Assert.Equal("MISSING_TOKEN", await visitor.PostAsJsonAsync("/api/v1/runs", new { language = "python", code = "pass" }, Cancel)
            .RefusedAsync(HttpStatusCode.Unauthorized));
    }

    [Fact]
    public async Task A_run_on_a_challenge_calls_its_function()
    {
        using var student = await challenges.StudentAsync();

        var run = await OnTrailAsync(student, "[[1, 4, 2, 3]]").JsonAsync();

        Assert.Equal("4", run.Text("stdout").Trim());
    }

    [Fact]
    public async Task Arguments_that_are_no_list_are_refused()
    {
        using var student = await challenges.StudentAsync();

        Assert.Equal("VALIDATION_ERROR", await OnTrailAsync(student, "1, 2").RefusedAsync(HttpStatusCode.BadRequest));
    }

    private Task<HttpResponseMessage> OnTrailAsync(HttpClient student, string input) =>
        student.PostAsJsonAsync(
            $"/api/v1/challenges/{challenges.Challenge(ChallengeServer.Trail).Id}/runs",
            new { language = "python", code = challenges.Solution(ChallengeServer.Trail), input },
            Cancel);

    private async Task<HttpResponseMessage> RunAsync(object body)
    {
        using var student = await challenges.StudentAsync();
        return await student.PostAsJsonAsync("/api/v1/runs", body, Cancel);
    }
}
