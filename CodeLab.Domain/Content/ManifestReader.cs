namespace CodeLab.Domain.Content;

internal static class ManifestReader
{
    private const string File = "manifest.json";

    public static async Task<PackageManifest?> ReadAsync(PackageFolder files, string id, ContentRules rules, FindingLog findings)
    {
        if (!files.Has(File))
        {
            findings.Error(File, "The package has no manifest.json.",
                "Add one with id, title, version, locales and minimumProductVersion.");
            return null;
        }

        if (files.ReadText(File, ContentRules.TextFileBytes) is not { } text
            || await ContentSchema.Manifest.ReadAsync(File, text, findings) is not { } json)
            return null;

        var said = json.Text("id");
        if (said.Length > 0 && said != id)
            findings.Error(File, "/id", $"The id is \"{said}\" but the folder is called \"{id}\".", "Give both the same name.");

        var version = Version(json.Text("version"), "/version", findings);
        var minimum = Version(json.Text("minimumProductVersion"), "/minimumProductVersion", findings);
        if (version is null || minimum is null)
            return null;

        if (minimum > rules.ProductVersion)
        {
            findings.Error(File, "/minimumProductVersion", $"The package needs CodeLab {minimum}; this is {rules.ProductVersion}.",
                "Update CodeLab, or take an older version of the package.");
        }

        return new()
        {
            Id = said,
            Title = json.Text("title"),
            Version = version,
            Description = json.Text("description"),
            Locales = json.Texts("locales"),
            MinimumProductVersion = minimum,
            Authors = json.Texts("authors"),
        };
    }

    private static SemanticVersion? Version(string text, string pointer, FindingLog findings)
    {
        if (!SemanticVersion.TryParse(text, out var version) && text.Length > 0)
            findings.Error(File, pointer, $"\"{text}\" is not a semantic version.", "Write three numbers, such as 1.4.0.");
        return version;
    }
}
