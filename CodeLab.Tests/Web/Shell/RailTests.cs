using Bunit;
using CodeLab.Domain.Accounts;
using CodeLab.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace CodeLab.Tests.Web.Shell;

public sealed class RailTests : BunitContext
{
    [Fact]
    public void The_rail_shows_a_teacher_the_judge()
    {
        AddAuthorization().SetAuthorized("ada").SetRoles(RoleNames.Instructor);

        Assert.NotNull(Render<Rail>().Find("a[href='/judge']"));
    }

    [Fact]
    public void The_rail_marks_the_page_in_view()
    {
        AddAuthorization().SetAuthorized("ada").SetRoles(RoleNames.Student);
        Services.GetRequiredService<NavigationManager>().NavigateTo("challenges/42");

        Assert.Equal("/challenges", Assert.Single(Render<Rail>().FindAll("a.active")).GetAttribute("href"));
    }

    [Fact]
    public void The_bottom_bar_has_room_for_five()
    {
        AddAuthorization().SetAuthorized("ada").SetRoles(RoleNames.Admin);

        Assert.Equal(5, Render<BottomBar>().FindAll(".bottom-link").Count);
    }

    [Fact]
    public void A_failing_part_of_a_page_says_what_was_kept()
    {
        var page = Render<PageBoundary>(boundary => boundary.AddChildContent<Failing>());

        Assert.Contains("is kept", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
    }

    private sealed class Failing : ComponentBase
    {
        protected override void OnInitialized() => throw new InvalidOperationException("On purpose.");
    }
}
