using Bunit;
using CodeLab.Tests.Fakes;
using CodeLab.Web.Shell;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;

namespace CodeLab.Tests.Web.Shell;

public sealed class AccountMenuTests : BunitContext
{
    public AccountMenuTests() => Services.AddSingleton<AntiforgeryStateProvider>(new FixedAntiforgery());

    [Fact]
    public void A_visitor_can_sign_in()
    {
        AddAuthorization();

        Assert.Equal("Sign in", Render<AccountMenu>().Find("a[href='account/sign-in']").TextContent);
    }

    [Fact]
    public void Someone_signed_in_leaves_by_a_form_that_posts()
    {
        AddAuthorization().SetAuthorized("Ada Lovelace");

        Assert.Equal("post", Render<AccountMenu>().Find("form[action='account/sign-out']").GetAttribute("method"));
    }

    [Fact]
    public void The_form_carries_the_token_against_forgery()
    {
        AddAuthorization().SetAuthorized("Ada Lovelace");

        Assert.Equal("token", Render<AccountMenu>().Find("form input[name='field']").GetAttribute("value"));
    }

    [Fact]
    public void The_round_mark_has_initials()
    {
        AddAuthorization().SetAuthorized("Ada Lovelace");

        Assert.Equal("AL", Render<AccountMenu>().Find(".avatar [aria-hidden]").TextContent);
    }
}
