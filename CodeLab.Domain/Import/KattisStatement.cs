namespace CodeLab.Domain.Import;

/// <summary>The statement in English, or else in the first language there is, as Markdown.</summary>
internal sealed class KattisStatement(OutsideFolder files, List<ImportNote> notes)
{
    private static readonly string[] Endings = [".md", ".tex", ".html"];

    /// <summary>The title that the statement gives itself, after reading.</summary>
    public string? Title { get; private set; }

    public string Read()
    {
        var all = ((string[])["statement", "problem_statement"]).SelectMany(files.Under)
            .Where(path => Endings.Contains(Path.GetExtension(path)) && Path.GetFileName(path).StartsWith("problem.", StringComparison.Ordinal)).ToList();
        var path = all.OrderBy(one => one.Contains(".en.", StringComparison.Ordinal) || one.EndsWith("/problem" + Path.GetExtension(one), StringComparison.Ordinal) ? 0 : 1)
            .ThenBy(one => Array.IndexOf(Endings, Path.GetExtension(one))).FirstOrDefault()
            ?? throw new InvalidDataException("The package has no statement: no problem.md, problem.tex or problem.html, with or without a language, in statement or problem_statement.");
        foreach (var other in all.Where(one => one != path))
            notes.Add(new(NoteKind.Dropped, other, "A challenge has its statement in one language."));

        var text = files.Text(path)!;
        var markdown = Path.GetExtension(path) switch { ".tex" => Tex(text), ".html" => HtmlText.ToMarkdown(text), _ => text };
        notes.Add(markdown == text
            ? new(NoteKind.Kept, path, "The statement is Markdown already.")
            : new(NoteKind.Changed, path, "The statement was turned into Markdown; read it once before students do."));
        return markdown.Trim().Length > 0 ? markdown : throw new InvalidDataException($"The statement {path} is empty.");
    }

    private string Tex(string text)
    {
        var tex = new TexText(text);
        Title = tex.Title;
        foreach (var lost in tex.Lost)
            notes.Add(new(NoteKind.Dropped, lost, "The statement's pictures and unknown commands are left out."));
        return tex.Markdown;
    }
}
