namespace CodeLab.Web.Accounts;

/// <summary>Where to go after signing in: only ever a place on this site, whatever the address asked for.</summary>
internal static class LocalUrl
{
    // "//host" and "/\host" are other sites to a browser, and browsers drop tabs and line breaks before they look.
    public static string OrStart(string? url) =>
        url is ['/', ..] && !url.StartsWith("//", StringComparison.Ordinal) && !url.Any(c => c == '\\' || char.IsControl(c)) ? url : "/";
}
