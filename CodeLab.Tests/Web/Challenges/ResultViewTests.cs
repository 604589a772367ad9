using Bunit;
using CodeLab.Domain.Challenges;
using CodeLab.Judge;
using CodeLab.Web.Challenges;

namespace CodeLab.Tests.Web.Challenges;

public sealed class ResultViewTests : BunitContext
{
    [Fact]
    public void A_queued_submission_shows_its_place_and_how_long_it_takes()
    {
        var view = Views.Submission(SubmissionStatus.Pending, Verdict.NotJudged, Views.Test(1, Verdict.NotJudged));

        var text = Show(view with { QueuePosition = 3, ExpectedWait = TimeSpan.FromSeconds(4.2) }).Find(".headline").TextContent;

        Assert.Contains("Number 3 in the queue", text, StringComparison.Ordinal);
        Assert.Contains("about 5 s", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_running_submission_counts_the_tests_that_are_done()
    {
        var view = Views.Submission(
            SubmissionStatus.Running, Verdict.NotJudged, Views.Test(1, Verdict.Accepted), Views.Test(2, Verdict.NotJudged));

        var shown = Show(view with { QueuePosition = 0 });

        Assert.Contains("1 of 2 tests done", shown.Find(".headline").TextContent, StringComparison.Ordinal);
        Assert.Single(shown.FindAll(".chip-passed"));
        Assert.Single(shown.FindAll(".chip-waiting"));
    }

    [Fact]
    public void A_passed_submission_says_how_many_tests_pass()
    {
        var shown = Show(Views.Submission(SubmissionStatus.Passed, Verdict.Accepted, Views.Test(1, Verdict.Accepted), Views.Private(2, Verdict.Accepted)));

        Assert.Contains("2 of 2 tests pass", shown.Find(".headline").TextContent, StringComparison.Ordinal);
        Assert.Empty(shown.FindAll(".detail"));
    }

    [Fact]
    public void A_failed_submission_opens_the_first_public_test_that_failed()
    {
        var shown = Show(Failed);

        Assert.Contains("Case 3", shown.Find(".detail h3").TextContent, StringComparison.Ordinal);
        Assert.Equal("true", shown.FindAll(".chip")[2].GetAttribute("aria-pressed"));
    }

    [Fact]
    public void Another_test_is_opened_by_its_chip()
    {
        var shown = Show(Failed);

        shown.FindAll(".chip")[0].Click();

        Assert.Contains("Case 1", shown.Find(".detail h3").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_submission_forgets_which_test_was_chosen()
    {
        var shown = Show(Failed);
        shown.FindAll(".chip")[0].Click();

        shown.Render(result => result.Add(r => r.View, Failed));

        Assert.Contains("Case 3", shown.Find(".detail h3").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Verdict.CompileError, SubmissionStatus.Failed, "Does not compile")]
    [InlineData(Verdict.InternalError, SubmissionStatus.Error, "Could not be judged")]
    public void What_kept_the_program_from_running_is_told_in_full(Verdict verdict, SubmissionStatus status, string headline)
    {
        var view = Views.Submission(status, verdict, Views.Test(1, Verdict.NotJudged));

        var shown = Show(view with { Snapshot = view.Snapshot with { Message = "main.py:3: what is this?" } });

        Assert.Equal(headline, shown.Find(".headline .status").TextContent.Trim());
        Assert.Equal("main.py:3: what is this?", shown.Find("pre.output").TextContent);
        Assert.Single(shown.FindAll(".chip-skipped"));
    }

    [Fact]
    public void A_fault_of_the_judge_does_not_look_like_a_failure_of_the_student()
    {
        var shown = Show(Views.Submission(SubmissionStatus.Error, Verdict.InternalError, Views.Test(1, Verdict.NotJudged)));

        Assert.Empty(shown.FindAll(".status-failed"));
    }

    private static SubmissionView Failed => Views.Submission(
        SubmissionStatus.Failed, Verdict.WrongAnswer,
        Views.Test(1, Verdict.Accepted), Views.Private(2, Verdict.WrongAnswer), Views.Test(3, Verdict.WrongAnswer));

    private IRenderedComponent<ResultView> Show(SubmissionView view) => Render<ResultView>(result => result.Add(r => r.View, view));
}
