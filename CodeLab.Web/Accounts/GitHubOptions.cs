namespace CodeLab.Web.Accounts;

/// <summary>The section <c>GitHub</c> of the settings: an OAuth application of the school's own.</summary>
public sealed class GitHubOptions
{
    public string ClientId { get; set; } = "";

    public string ClientSecret { get; set; } = "";

    public Uri BaseUrl { get; set; } = new("https://github.com/");

    public Uri ApiUrl { get; set; } = new("https://api.github.com/");

    public bool IsConfigured => ClientId.Length > 0 && ClientSecret.Length > 0;
}
