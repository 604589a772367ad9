namespace CodeLab.Web.Shell;

/// <summary>
/// What a browser has chosen for the frame. It travels in cookies rather than local storage so that the page arrives drawn
/// right: no flash, and enhanced navigation, which makes the document's attributes what the server says, keeps them.
/// </summary>
public sealed record ShellPreferences(string? Theme, string? Rail)
{
    public static ShellPreferences Of(IRequestCookieCollection? cookies) => new(
        cookies?["codelab-theme"] is "light" or "dark" ? cookies["codelab-theme"] : null,
        cookies?["codelab-rail"] is "narrow" ? "narrow" : null);
}
