namespace CodeLab.Web.Home;

/// <summary>A line of the start page. <paramref name="StatusKind"/> is a kind of <c>StatusBadge</c>, <paramref name="When"/> reads "5 minutes ago".</summary>
public sealed record RecentSubmission(string Challenge, string Href, string Language, string StatusKind, string StatusWord, string Score, string When);
