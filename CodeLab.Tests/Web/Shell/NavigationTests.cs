using System.Security.Claims;
using CodeLab.Domain.Accounts;
using CodeLab.Web.Shell;

namespace CodeLab.Tests.Web.Shell;

public sealed class NavigationTests
{
    private static readonly ClaimsPrincipal Visitor = new(new ClaimsIdentity());

    [Fact]
    public void A_visitor_is_led_to_the_challenges_and_the_api() =>
        Assert.Equal(["Challenges", "API"], NavigationMap.Rail(Visitor).Select(item => item.Label));

    [Fact]
    public void A_student_is_not_led_to_the_judge() =>
        Assert.DoesNotContain("/judge", NavigationMap.Rail(Person(RoleNames.Student)).Select(item => item.Href));

    [Theory]
    [InlineData(RoleNames.Instructor)]
    [InlineData(RoleNames.Admin)]
    public void Teachers_are_led_to_the_judge(string role) =>
        Assert.Contains("/judge", NavigationMap.Rail(Person(role)).Select(item => item.Href));

    [Fact]
    public void Searching_does_not_show_what_the_rail_hides() =>
        Assert.Empty(NavigationMap.Find(Person(RoleNames.Student), "judge"));

    [Fact]
    public void A_page_is_found_by_the_start_of_another_word_for_it() =>
        Assert.Equal("My submissions", Assert.Single(NavigationMap.Find(Person(RoleNames.Student), "hist")).Label);

    [Fact]
    public void Every_word_of_the_query_must_fit() =>
        Assert.Empty(NavigationMap.Find(Person(RoleNames.Student), "my judge"));

    [Fact]
    public void The_sprite_has_every_icon_of_the_map()
    {
        var everyone = NavigationMap.Find(Person(RoleNames.Admin), "").Concat(NavigationMap.Find(Visitor, ""));

        var sprite = Assets.Read("icons/lucide.svg");

        Assert.All(everyone, item => Assert.Contains($"id=\"{item.Icon}\"", sprite, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Ada Lovelace", "AL")]
    [InlineData("ada", "A")]
    [InlineData("Ada King Lovelace", "AL")]
    [InlineData("", "")]
    public void Initials_are_of_the_first_and_last_name(string name, string initials) =>
        Assert.Equal(initials, PersonName.Initials(name));

    private static ClaimsPrincipal Person(string role) =>
        new(new ClaimsIdentity([new Claim(ClaimTypes.Name, "ada"), new Claim(ClaimTypes.Role, role)], "test"));
}
