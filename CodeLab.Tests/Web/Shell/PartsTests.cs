using Bunit;
using CodeLab.Domain.Results;
using CodeLab.Web.Shell;

namespace CodeLab.Tests.Web.Shell;

public sealed class PartsTests : BunitContext
{
    [Fact]
    public void An_icon_is_hidden_from_screen_readers()
    {
        var icon = Render<Icon>(icon => icon.Add(i => i.Name, "check"));

        Assert.Equal("true", icon.Find("svg").GetAttribute("aria-hidden"));
    }

    [Fact]
    public void An_icon_comes_from_the_sprite()
    {
        var icon = Render<Icon>(icon => icon.Add(i => i.Name, "check"));

        Assert.Equal("icons/lucide.svg#check", icon.Find("use").GetAttribute("href"));
    }

    [Theory]
    [InlineData("passed")]
    [InlineData("failed")]
    [InlineData("waiting")]
    [InlineData("running")]
    [InlineData("info")]
    public void A_status_says_its_word_beside_its_shape(string kind)
    {
        var badge = Render<StatusBadge>(badge => badge.Add(b => b.Kind, kind).AddChildContent("Word"));

        Assert.Equal("Word", badge.Find($".status-{kind}").TextContent);
    }

    [Fact]
    public void No_two_statuses_share_a_shape()
    {
        string[] kinds = ["passed", "failed", "waiting", "running", "info"];

        Assert.Equal(kinds.Length, kinds.Select(StatusLook.Icon).Distinct().Count());
    }

    [Fact]
    public void Without_a_problem_nothing_is_drawn() =>
        Assert.Empty(Render<ProblemNote>(note => note.Add(n => n.Problem, null)).Markup.Trim());

    [Fact]
    public void A_problem_is_announced()
    {
        var note = Render<ProblemNote>(note => note.Add(n => n.Problem, new Problem(ProblemKind.Conflict, "CONFLICT", "It was changed meanwhile.")));

        Assert.Contains("It was changed meanwhile.", note.Find("[role=alert]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_problem_of_one_field_is_not_said_twice()
    {
        var note = Render<ProblemNote>(note => note.Add(n => n.Problem, Problem.Field("name", "Write a name.")));

        Assert.Empty(note.FindAll("li"));
    }

    [Fact]
    public void Every_reason_of_a_problem_is_listed()
    {
        var problem = new Problem(ProblemKind.Invalid, "VALIDATION_ERROR", "Two fields need another look.")
        {
            Details = new Dictionary<string, string[]> { ["name"] = ["Write a name."], ["email"] = ["Write an address."] },
        };

        Assert.Equal(2, Render<ProblemNote>(note => note.Add(n => n.Problem, problem)).FindAll("li").Count);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_of_problem_has_a_look(ProblemKind kind) =>
        Assert.StartsWith("notice-", ProblemLook.Class(kind), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_of_problem_has_an_icon(ProblemKind kind) => Assert.NotEmpty(ProblemLook.Icon(kind));

    [Fact]
    public void An_empty_state_offers_its_action()
    {
        var empty = Render<EmptyState>(empty => empty.Add(e => e.Title, "Nothing yet").AddChildContent("<a href=\"challenges\">Choose one</a>"));

        Assert.Equal("Choose one", empty.Find(".empty a").TextContent);
    }

    [Fact]
    public void A_skeleton_tells_screen_readers_that_something_is_coming()
    {
        var skeleton = Render<Skeleton>(skeleton => skeleton.Add(s => s.Lines, 4));

        Assert.Equal("Loading", skeleton.Find("[role=status]").TextContent.Trim());
    }

    [Fact]
    public void A_current_tag_says_so()
    {
        var tag = Render<Tag>(tag => tag.Add(t => t.Href, "challenges?tag=loops").Add(t => t.Current, true).AddChildContent("loops"));

        Assert.Equal("true", tag.Find("a").GetAttribute("aria-current"));
    }

    public static TheoryData<ProblemKind> Kinds() => [.. Enum.GetValues<ProblemKind>()];
}
