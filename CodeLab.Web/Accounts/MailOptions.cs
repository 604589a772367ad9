namespace CodeLab.Web.Accounts;

/// <summary>The section <c>Mail</c> of the settings. Without a host nothing is sent and letters go to the log.</summary>
public sealed class MailOptions
{
    public string Host { get; set; } = "";

    public int Port { get; set; } = 587;

    public string User { get; set; } = "";

    public string Password { get; set; } = "";

    public string From { get; set; } = "codelab@localhost";

    /// <summary>
    /// How people reach this site, for links in letters. Without it a link begins as the request did, and whoever sends a request
    /// can forge that: a server that sends real mail should set it.
    /// </summary>
    public Uri? PublicUrl { get; set; }

    public bool UseTls { get; set; } = true;
}
