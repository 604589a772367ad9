using System.Security.Claims;

namespace CodeLab.Web.Shell;

/// <summary>How the shell calls a signed-in person.</summary>
public static class PersonName
{
    /// <summary>The name people see; the sign-in name where the account brings no other.</summary>
    public static string Of(ClaimsPrincipal person) =>
        person.FindFirstValue(ClaimTypes.GivenName) ?? person.FindFirstValue("name") ?? person.Identity?.Name ?? "";

    /// <summary>One or two letters for the round mark.</summary>
    public static string Initials(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var letters = words.Length > 1 ? First(words[0]) + First(words[^1]) : First(name);
        return letters.ToUpper(System.Globalization.CultureInfo.CurrentCulture);
    }

    // A letter may be several chars long: an accent, an emoji.
    private static string First(string word) => word.Length == 0 ? "" : System.Globalization.StringInfo.GetNextTextElement(word);
}
