using Bunit;
using CodeLab.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace CodeLab.Tests.Web.Shell;

public sealed class PagerTests : BunitContext
{
    [Fact]
    public void One_page_needs_no_pager() => Assert.Empty(Pages(1, 1).Markup.Trim());

    [Fact]
    public void Filters_go_along()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("challenges?search=tree&page=2");

        Assert.EndsWith("challenges?search=tree&page=3", Pages(2, 5).Find("[aria-label='Next page']").GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_page_has_the_plain_address()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("challenges?page=2");

        Assert.EndsWith("challenges", Pages(2, 5).Find("[aria-label='Page 1']").GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_current_page_says_so() =>
        Assert.Equal("2", Pages(2, 5).Find("[aria-current=page]").TextContent);

    [Fact]
    public void There_is_no_way_before_the_first_page() =>
        Assert.Empty(Pages(1, 5).FindAll("[aria-label='Previous page']"));

    [Fact]
    public void Far_pages_are_a_gap() => Assert.Equal([1, null, 5, 6, 7, null, 25], PagerWindow.Of(6, 25));

    [Fact]
    public void A_gap_of_one_is_the_page_itself() => Assert.Equal([1, 2, 3, 4, 5], PagerWindow.Of(3, 5));

    private IRenderedComponent<Pager> Pages(int page, int pages) =>
        Render<Pager>(pager => pager.Add(p => p.Page, page).Add(p => p.Pages, pages));
}
