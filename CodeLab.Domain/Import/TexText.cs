using System.Text.RegularExpressions;

namespace CodeLab.Domain.Import;

/// <summary>Turns the LaTeX that statements are written in into Markdown. Formulas stay as they are; what it does not know is named.</summary>
internal sealed partial class TexText
{
    private static readonly (string Pattern, string Markdown)[] Rules =
    [
        (@"(?<!\\)%.*", ""),
        (@"\\(?:sub)*section\*?\{([^{}]*)\}", "\n## $1\n"),
        (@"\\(?:textbf|bf)\{([^{}]*)\}", "**$1**"),
        (@"\\(?:emph|textit|it)\{([^{}]*)\}", "*$1*"),
        (@"\\(?:texttt|verb)\{([^{}]*)\}", "`$1`"),
        (@"\\verb\|([^|]*)\|", "`$1`"),
        (@"\\(?:url)\{([^{}]*)\}", "<$1>"),
        (@"\\href\{([^{}]*)\}\{([^{}]*)\}", "[$2]($1)"),
        (@"\\begin\{(?:verbatim|lstlisting)\}", "\n```\n"),
        (@"\\end\{(?:verbatim|lstlisting)\}", "\n```\n"),
        (@"\\(?:begin|end)\{(?:itemize|enumerate|description|center|figure)\}(?:\[[^\]]*\])?", "\n"),
        (@"[ \t]*\\item(?:\[([^\]]*)\])?[ \t]*", "- $1"),
        (@"``", "\u201C"),
        (@"''", "\u201D"),
        (@"(?<!-)---(?!-)", "\u2014"),
        (@"\\\\(?=\s)", "  \n"),
        (@"\\(?:noindent|medskip|bigskip|smallskip|newpage|centering)\b", ""),
    ];

    public TexText(string tex)
    {
        Title = Name().Match(tex) is { Success: true } name ? name.Groups[1].Value.Trim() : null;
        var text = Name().Replace(tex, "");
        text = Picture().Replace(text, match => Lose(match.Value));

        // Formulas are kept by standing aside while everything around them changes.
        var formulas = new List<string>();
        text = Formula().Replace(text, match =>
        {
            formulas.Add(match.Value);
            return $"\u0001{formulas.Count - 1}\u0002";
        });
        foreach (var (pattern, markdown) in Rules)
            text = Regex.Replace(text, pattern, markdown, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        text = Command().Replace(text, match => Lose(match.Value));
        text = Escape().Replace(text, "$1").Replace("~", "\u00A0", StringComparison.Ordinal);
        text = Kept().Replace(text, match => formulas[int.Parse(match.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)]);
        Markdown = Empty().Replace(text, "\n\n").Trim() + "\n";
    }

    public string Markdown { get; }

    public string? Title { get; }

    /// <summary>Commands and pictures that have no place in Markdown.</summary>
    public List<string> Lost { get; } = [];

    private string Lose(string what)
    {
        if (!Lost.Contains(what) && Lost.Count < 20)
            Lost.Add(what);
        return "";
    }

    [GeneratedRegex(@"\\problemname\{([^{}]*)\}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Name();

    [GeneratedRegex(@"\\(?:includegraphics|illustration)(?:\[[^\]]*\])?(?:\{[^{}]*\})+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Picture();

    [GeneratedRegex(@"\$\$[^$]+\$\$|(?<!\\)\$[^$]+(?<!\\)\$|\\\[.+?\\\]|\\begin\{(?:equation|align)\*?\}.+?\\end\{(?:equation|align)\*?\}", RegexOptions.CultureInvariant | RegexOptions.Singleline, 1000)]
    private static partial Regex Formula();

    [GeneratedRegex(@"\\[A-Za-z]+\*?(?:\[[^\]]*\])?(?:\{[^{}]*\})*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Command();

    [GeneratedRegex(@"\\([%#&_{}$])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Escape();

    [GeneratedRegex("\u0001([0-9]+)\u0002", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Kept();

    [GeneratedRegex(@"\n[ \t]*(?:\n[ \t]*){2,}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Empty();
}
