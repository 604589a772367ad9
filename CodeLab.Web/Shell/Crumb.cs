namespace CodeLab.Web.Shell;

/// <summary>A step of the way to a page; the last one is the page itself and leads nowhere.</summary>
public sealed record Crumb(string Label, string? Href = null);
