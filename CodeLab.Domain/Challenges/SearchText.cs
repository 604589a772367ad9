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

    internal static string[] Words(string? search) =>
        string.IsNullOrWhiteSpace(search) ? [] : Fold(search).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
