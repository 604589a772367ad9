using System.Net;
using System.Text.RegularExpressions;

namespace CodeLab.Domain.Import;

/// <summary>Turns a statement in HTML into Markdown; scripts and styles are left out, other marks without a counterpart lose only themselves.</summary>
internal static class HtmlText
{
    private static readonly (string Pattern, string Markdown)[] Rules =
    [
        (@"<(script|style)\b.*?</\1\s*>|<!--.*?-->", ""),
        (@"<h[1-6][^>]*>(.*?)</h[1-6]>", "\n\n## $1\n\n"),
        (@"<pre[^>]*>(.*?)</pre>", "\n\n```\n$1\n```\n\n"),
        (@"<(?:b|strong)>(.*?)</(?:b|strong)>", "**$1**"),
        (@"<(?:i|em|var)>(.*?)</(?:i|em|var)>", "*$1*"),
        (@"<(?:code|tt)>(.*?)</(?:code|tt)>", "`$1`"),
        (@"<li[^>]*>\s*", "\n- "),
        (@"<br\s*/?>", "  \n"),
        (@"</?(?:p|div|ul|ol|table|tr)[^>]*>", "\n\n"),
        (@"<[^<>]*>", ""),
        (@"\n[ \t]*(?:\n[ \t]*){2,}", "\n\n"),
    ];

    public static string ToMarkdown(string html)
    {
        foreach (var (pattern, markdown) in Rules)
            html = Regex.Replace(html, pattern, markdown, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline, TimeSpan.FromSeconds(1));
        return WebUtility.HtmlDecode(html).Trim() + "\n";
    }
}
