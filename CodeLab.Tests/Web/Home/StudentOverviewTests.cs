using Bunit;
using CodeLab.Web.Home;

namespace CodeLab.Tests.Web.Home;

public sealed class StudentOverviewTests : BunitContext
{
    [Fact]
    public void A_newcomer_is_offered_a_challenge() =>
        Assert.Equal("challenges", Render<StudentOverview>().Find(".empty a").GetAttribute("href"));

    [Fact]
    public void Someone_who_left_off_can_continue_there()
    {
        var home = Render<StudentOverview>(home => home.Add(h => h.Continue, new ContinueChallenge("Lights", "challenges/1", "Python", "today", 5, 6)));

        Assert.Equal("challenges/1", home.Find(".button-primary").GetAttribute("href"));
    }

    [Fact]
    public void A_submission_shows_its_verdict_as_a_word()
    {
        var home = Render<StudentOverview>(home => home.Add(h => h.Recent, [new RecentSubmission("Lights", "submissions/1", "Python", "failed", "Wrong answer", "5 of 6", "now")]));

        Assert.Equal("Wrong answer", home.Find(".status-failed").TextContent);
    }

    [Fact]
    public void The_tree_has_the_lights_its_program_counts() => Assert.Equal(144, LightTree.Lamps.Count);
}
