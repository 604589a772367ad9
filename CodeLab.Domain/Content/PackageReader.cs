using CodeLab.Domain.Challenges;

namespace CodeLab.Domain.Content;

/// <summary>Reads a package's folder and finds everything that is wrong with it in one go. It changes nothing.</summary>
public sealed class PackageReader(ContentRules rules)
{
    public ContentRules Rules => rules;

    /// <param name="folder">The package's folder.</param>
    /// <param name="id">The id it must have; its folder's name when not said.</param>
    /// <param name="cancel">Ends the reading early.</param>
    public async Task<PackageReading> ReadAsync(string folder, string? id, CancellationToken cancel)
    {
        id ??= Path.GetFileName(Path.TrimEndingDirectorySeparator(folder));
        var findings = new FindingLog(id);
        var files = new PackageFolder(folder, findings);
        var manifest = await ManifestReader.ReadAsync(files, id, rules, findings);
        var challenges = new List<Challenge>();
        foreach (var slug in files.FoldersIn("challenges"))
        {
            cancel.ThrowIfCancellationRequested();
            if (await new ChallengeReader(files, findings, rules).ReadAsync(id, slug) is { } challenge)
                challenges.Add(challenge);
        }

        return new(findings.HasErrors || manifest is null ? null : new(manifest, challenges), findings.Found);
    }
}
