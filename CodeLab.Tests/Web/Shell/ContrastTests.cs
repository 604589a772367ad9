using System.Globalization;
using System.Text.RegularExpressions;

namespace CodeLab.Tests.Web.Shell;

/// <summary>Measures the tokens themselves, so that a new shade can't quietly become unreadable.</summary>
public sealed partial class ContrastTests
{
    private static readonly Lazy<Dictionary<string, string[]>> Tokens = new(Read);

    public static TheoryData<string, string, double> Pairs()
    {
        var pairs = new TheoryData<string, string, double>();
        foreach (var ground in new[] { "paper", "surface", "surface-sunken", "surface-raised", "hover" })
            foreach (var text in new[] { "ink", "ink-muted", "ink-faint", "accent-ink", "passed", "failed", "waiting", "running", "info" })
                pairs.Add(text, ground, 4.5);

        foreach (var status in new[] { "passed", "failed", "waiting", "running", "info" })
        {
            pairs.Add(status, status + "-soft", 4.5);
            pairs.Add("ink-muted", status + "-soft", 4.5);
        }

        foreach (var code in new[] { "ink", "keyword", "function", "string", "number", "type", "comment", "line-number" })
            pairs.Add("code-" + code, "code-paper", 4.5);

        foreach (var accent in new[] { "accent", "accent-hover", "accent-pressed" })
            pairs.Add("on-accent", accent, 4.5);

        pairs.Add("accent-ink", "accent-soft", 4.5);
        pairs.Add("line-control", "surface", 3);
        pairs.Add("focus", "paper", 3);
        return pairs;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Text_stands_out_by_day(string text, string ground, double ratio) =>
        Assert.True(Ratio(Tokens.Value[text][0], Tokens.Value[ground][0]) >= ratio);

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Text_stands_out_by_night(string text, string ground, double ratio) =>
        Assert.True(Ratio(Tokens.Value[text][1], Tokens.Value[ground][1]) >= ratio);

    // The contrast ratio of WCAG 2.
    private static double Ratio(string one, string other)
    {
        var (light, dark) = (Luminance(one), Luminance(other));
        return (Math.Max(light, dark) + 0.05) / (Math.Min(light, dark) + 0.05);
    }

    private static double Luminance(string colour)
    {
        double Channel(int start)
        {
            var value = int.Parse(colour.AsSpan(start, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return value <= 0.03928 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Channel(1)) + (0.7152 * Channel(3)) + (0.0722 * Channel(5));
    }

    private static Dictionary<string, string[]> Read()
    {
        var css = Assets.Read("css/tokens.css");
        return Token().Matches(css).ToDictionary(
            match => match.Groups["name"].Value,
            match => new[] { match.Groups["day"].Value, match.Groups["night"].Success ? match.Groups["night"].Value : match.Groups["day"].Value });
    }

    [GeneratedRegex(@"--(?<name>[\w-]+): (light-dark\()?(?<day>#[0-9a-f]{6})(, (?<night>#[0-9a-f]{6})\))?;", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}
