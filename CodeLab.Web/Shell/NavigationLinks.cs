using Microsoft.AspNetCore.Components.Routing;

namespace CodeLab.Web.Shell;

public static class NavigationLinks
{
    // The start page's address begins every other one.
    public static NavLinkMatch Match(NavigationItem page) => page.Href == "/" ? NavLinkMatch.All : NavLinkMatch.Prefix;
}
