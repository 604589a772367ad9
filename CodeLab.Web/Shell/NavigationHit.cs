namespace CodeLab.Web.Shell;

/// <summary>One line of the command palette: what it is, where it leads, and the heading it stands under.</summary>
public sealed record NavigationHit(string Label, string Href, string Icon, string Group)
{
    /// <summary>A few words at the end of the line that tell apart what has the same name.</summary>
    public string? Detail { get; init; }
}
