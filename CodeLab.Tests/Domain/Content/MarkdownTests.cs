using CodeLab.Domain.Content;

namespace CodeLab.Tests.Domain.Content;

public sealed class MarkdownTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>", "<script")]
    [InlineData("a <img src=x onerror=alert(1)> b", "<img")]
    [InlineData("[x](javascript:alert(1))", "javascript:")]
    [InlineData("[x](JaVaScRiPt:alert(1))", "JaVaScRiPt:")]
    [InlineData("[x](javascript&#58;alert(1))", "href=\"javascript")]
    [InlineData("[x](&#1;javascript:alert(1))", "javascript:")]
    [InlineData("[x](<java\tscript:alert(1)>)", "script:")]
    [InlineData("![x](data:text/html;base64,AAAA)", "data:")]
    [InlineData("[x][1]\n\n[1]: vbscript:x", "vbscript:")]
    [InlineData("<javascript:alert(1)>", "href")]
    [InlineData("# Title {onclick=alert(1)}", "<h1 onclick")]
    [InlineData("```\"onmouseover=\"alert(1)\nx\n```", "\"onmouseover=\"")]
    public void Nothing_dangerous_comes_through(string text, string danger) =>
        Assert.DoesNotContain(danger, Markdown.ToHtml(text), StringComparison.OrdinalIgnoreCase);

    [Theory]
    [InlineData("https://example.org/a?b=c:d")]
    [InlineData("mailto:ada@example.org")]
    [InlineData("../other#part")]
    [InlineData("/challenges/till?tab=a:b")]
    public void A_harmless_link_stays_and_opens_without_its_opener(string url)
    {
        var html = Markdown.ToHtml($"[x]({url})");

        Assert.Equal($"<p><a href=\"{url}\" rel=\"noopener noreferrer\">x</a></p>\n", html);
    }

    [Fact]
    public void Fenced_code_says_its_language() =>
        Assert.Equal("<pre><code class=\"language-python\">a &lt; b\n</code></pre>\n", Markdown.ToHtml("```python\na < b\n```"));

    [Fact]
    public void Tables_are_drawn() =>
        Assert.Contains("<table>", Markdown.ToHtml("| a | b |\n|---|---|\n| 1 | 2 |"), StringComparison.Ordinal);

    [Fact]
    public void A_formula_stays_as_written() =>
        Assert.Equal("<p>$a_1 + b_2 \\le n$</p>\n", Markdown.ToHtml("$a_1 + b_2 \\le n$"));
}
