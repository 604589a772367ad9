using System.Globalization;
using System.Text;

namespace CodeLab.Domain.Challenges;

/// <summary>Text as a search compares it: lower case, without accents.</summary>
public static class SearchText
{
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
                folded.Append(char.ToLowerInvariant(letter));
        }

        return folded.ToString().Normalize(NormalizationForm.FormC);
    }

    internal static string Of(Challenge challenge) =>
        Fold(string.Join('\n', [challenge.Title, challenge.Description, challenge.Category, .. challenge.Tags, .. challenge.Skills]));

    // What people type may hold half a character, which can't be normalized; as runes it becomes a replacement character.
    internal static string[] Words(string? search) =>
        Fold(string.Concat((search ?? "").EnumerateRunes())).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
