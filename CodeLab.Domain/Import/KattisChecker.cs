using System.Globalization;
using System.Text.Json.Nodes;
using CodeLab.Judge;

namespace CodeLab.Domain.Import;

/// <summary>How a package compares outputs: its own validator, or the default one with its flags.</summary>
internal sealed class KattisChecker(OutsideFolder files, ImportLanguages languages, List<ImportNote> notes)
{
    private static readonly string[] Folders = ["output_validators", "output_validator"];

    public KattisCheckerFound Read(Yaml problem)
    {
        var interactive = problem.Words("type").Contains("interactive") || problem.Words("validation").Contains("interactive");
        var own = Folders.FirstOrDefault(folder => files.Under(folder).Any());
        if (own is not null && (interactive || problem.Words("validation").Contains("custom") || problem.Text("problem_format_version") is not null))
            return Own(own, interactive);
        if (interactive)
            throw new InvalidDataException("The problem is interactive but has no output validator. Add one under output_validators.");
        return new(Default(Flags(problem)), [], Interactive: false);
    }

    private KattisCheckerFound Own(string folder, bool interactive)
    {
        var paths = files.Under(folder).ToList();
        var inner = paths.Select(path => Path.GetDirectoryName(path)!).Distinct().OrderBy(path => path.Length).First();
        var sources = paths.Where(path => path.StartsWith(inner, StringComparison.Ordinal))
            .Select(path => new SourceFile(path[(inner.Length + 1)..], files.Text(path)!)).ToList();
        if (languages.Program(sources) is not { Language: { } language } program)
            throw new InvalidDataException($"The output validator in {folder} is in no language that is known here. It can be {languages.Names}.");
        notes.Add(new(NoteKind.Kept, "The output validator", $"It is the challenge's {(interactive ? "interactive judge" : "checker")}, in {language}."));
        return new(new JsonObject { ["type"] = interactive ? "interactive" : "custom", ["language"] = language }, program.Files, interactive);
    }

    private List<string> Flags(Yaml problem)
    {
        List<string> flags = [.. problem.Words("validator_flags")];
        foreach (var path in files.Under("data").Where(path => Path.GetFileName(path) == "testdata.yaml"))
            flags.AddRange(Yaml.Parse(path, files.Text(path)).Words("output_validator_flags"));
        return flags;
    }

    private JsonNode Default(List<string> flags)
    {
        var both = Tolerance(flags, "float_tolerance");
        var (absolute, relative) = (Tolerance(flags, "float_absolute_tolerance") ?? both, Tolerance(flags, "float_relative_tolerance") ?? both);
        if (absolute is not null || relative is not null)
        {
            notes.Add(new(NoteKind.Kept, "The tolerance of numbers", $"absolute {absolute ?? 0}, relative {relative ?? 0}"));
            return new JsonObject { ["type"] = "float", ["absoluteTolerance"] = absolute ?? 0, ["relativeTolerance"] = relative ?? 0 };
        }

        if (flags.Contains("space_change_sensitive"))
        {
            notes.Add(new(NoteKind.Kept, "White space counts", "Outputs are compared exactly."));
            return JsonValue.Create("exact");
        }

        if (flags.Contains("case_sensitive"))
            notes.Add(new(NoteKind.Kept, "Capital letters count", "Outputs are compared word by word."));
        else
            notes.Add(new(NoteKind.Changed, "The comparison of words", "Capital letters count here; in Kattis they do not unless it is said."));
        return JsonValue.Create("tokens");
    }

    private static double? Tolerance(List<string> flags, string name)
    {
        var at = flags.IndexOf(name);
        return at >= 0 && at + 1 < flags.Count && double.TryParse(flags[at + 1], CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) && value >= 0
            ? value
            : null;
    }
}
