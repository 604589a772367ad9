using System.Text.Json;
using System.Text.RegularExpressions;
using CodeLab.Domain.Content;

namespace CodeLab.Domain.Import;

/// <summary>What an exercise asks, from the files in <c>.docs</c>, as one statement and a list of hints.</summary>
internal sealed partial class ExercismStatement(OutsideFolder files, string folder, List<ImportNote> notes)
{
    private const int MostHints = 20, LongestHint = 5000;
    private static readonly string[] Parts = ["introduction.md", "instructions.md", "instructions.append.md"];

    /// <exception cref="InvalidDataException">There are no instructions.</exception>
    public string Read(JsonElement settings)
    {
        if (!files.Has($"{folder}.docs/instructions.md"))
            throw new InvalidDataException("There is no .docs/instructions.md, so nobody would know what is asked.");
        var found = Parts.Where(part => files.Has($"{folder}.docs/{part}")).ToList();
        var text = string.Join("\n\n", found.Select(part => Part(part, isFirst: part == found[0])));
        if (settings.Text("source") is { Length: > 0 } source)
            text += settings.Text("source_url") is { Length: > 0 } url ? $"\n\nSource: [{source}]({url})" : $"\n\nSource: {source}";
        notes.Add(new(NoteKind.Kept, string.Join(", ", found), "The statement, in this order."));
        return WithoutPictures(text) + "\n";
    }

    /// <summary>The sections of the hints, with the links that they refer to.</summary>
    public IReadOnlyList<string> Hints()
    {
        if (files.Text($"{folder}.docs/hints.md") is not { } text)
            return [];
        var links = string.Join('\n', Reference().Matches(text).Select(match => match.Value));
        var sections = Section().Split(Reference().Replace(Notes(text), "")).Skip(1).Select(section => section.Trim()).Where(section => section.Contains('\n', StringComparison.Ordinal));
        var hints = sections.Select(section => $"**{section.Split('\n')[0].Trim()}**\n\n{section[section.IndexOf('\n', StringComparison.Ordinal)..].Trim()}\n\n{links}".Trim())
            .Where(hint => hint.Length <= LongestHint).Take(MostHints).ToList();
        notes.Add(new(NoteKind.Kept, "hints.md", $"{hints.Count} hints, shown one by one to who asks."));
        return hints;
    }

    // The page has a title of its own above.
    private string Part(string name, bool isFirst)
    {
        var text = Notes(files.Text($"{folder}.docs/{name}")!).Trim();
        var heading = Title().Match(text);
        if (!heading.Success)
            return text;
        var rest = text[heading.Length..].Trim();
        return isFirst ? rest : $"## {heading.Groups[1].Value.Replace("append", "for this track", StringComparison.Ordinal).Trim()}\n\n{rest}";
    }

    // Their own kind of block, ~~~~exercism/note, is quoted.
    private static string Notes(string text) => Note().Replace(text, match =>
        string.Join('\n', match.Groups["text"].Value.Trim().Split('\n').Select(line => $"> {line}".TrimEnd())));

    // A page loads nothing from elsewhere.
    private string WithoutPictures(string text)
    {
        if (!Picture().IsMatch(text))
            return text;
        notes.Add(new(NoteKind.Changed, "Pictures in the statement", "They are links now, since a page loads nothing from other servers. See that it can be understood without them."));
        return Picture().Replace(text, match => $"[{(match.Groups[1].Length > 0 ? match.Groups[1].Value : "Picture")}]");
    }

    [GeneratedRegex(@"\A#[ \t]+(.+)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Title();

    [GeneratedRegex(@"^##[ \t]+", RegexOptions.Multiline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Section();

    [GeneratedRegex(@"^\[[^\]\n]+\]:[^\n]*$", RegexOptions.Multiline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Reference();

    [GeneratedRegex(@"^(?<fence>~{3,})exercism/[a-z]+[ \t]*\n(?<text>.*?)^\k<fence>[ \t]*$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Note();

    [GeneratedRegex(@"!\[([^\]\n]*)\](?=[(\[])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Picture();
}
