using Markdig;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CodeLab.Domain.Content;

/// <summary>Markdown as HTML that is safe to show: no HTML of the author's, no link that runs a script. Formulas stay as written.</summary>
public static class Markdown
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().Build();
    private static readonly string[] Schemes = ["http", "https", "mailto"];

    public static string ToHtml(string text)
    {
        var document = Markdig.Markdown.Parse(text, Pipeline);
        foreach (var link in document.Descendants<LinkInline>().ToList())
            MakeSafe(link);
        foreach (var link in document.Descendants<AutolinkInline>().ToList())
            MakeSafe(link);
        return document.ToHtml(Pipeline);
    }

    private static void MakeSafe(LinkInline link)
    {
        // The address of a reference link is only asked for while it is drawn.
        var url = link.GetDynamicUrl?.Invoke() ?? link.Url;
        if (!IsSafe(url))
            (link.Url, link.GetDynamicUrl) = ("#", null);
        if (!link.IsImage)
            AddRel(link);
    }

    private static void MakeSafe(AutolinkInline link)
    {
        if (link.IsEmail || IsSafe(link.Url))
            AddRel(link);
        else
            link.ReplaceBy(new LiteralInline(link.Url));
    }

    private static void AddRel(IMarkdownObject link) => link.GetAttributes().AddPropertyIfNotExist("rel", "noopener noreferrer");

    private static bool IsSafe(string? url)
    {
        var end = (url ?? "").IndexOfAny([':', '/', '?', '#']);
        return end < 0 || url![end] != ':' || Schemes.Contains(url[..end], StringComparer.OrdinalIgnoreCase);
    }
}
