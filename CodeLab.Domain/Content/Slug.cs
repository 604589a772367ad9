using System.Text.RegularExpressions;

namespace CodeLab.Domain.Content;

/// <summary>The part of an address that names a challenge: lower-case letters, digits and single hyphens.</summary>
public static partial class Slug
{
    public const int MaxLength = 100;

    public static bool IsValid(string text) => text.Length <= MaxLength && Shape().IsMatch(text);

    /// <summary>A slug made from a title: "Brücken bauen!" becomes <c>brucken-bauen</c>.</summary>
    public static string From(string title)
    {
        var words = Other().Replace(Challenges.SearchText.Fold(title), "-").Trim('-');
        var cut = words.Length <= 80 ? words : words[..80].Trim('-');
        return cut.Length > 0 ? cut : "challenge";
    }

    [GeneratedRegex(@"^[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Shape();

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Other();
}
