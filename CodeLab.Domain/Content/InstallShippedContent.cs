using CodeLab.Domain.Data;
using Microsoft.Extensions.Logging;

namespace CodeLab.Domain.Content;

/// <summary>Brings the packages that ship with the program into the data folder, where they are absent or older.</summary>
public sealed partial class InstallShippedContent(PackageReader reader, DataOptions data, ILogger<InstallShippedContent> log)
{
    public static string ShippedFolder => Path.Combine(AppContext.BaseDirectory, "content");

    /// <summary>Answers the ids of the packages it installed.</summary>
    public async Task<IReadOnlyList<string>> RunAsync(string shippedFolder, CancellationToken cancel)
    {
        Directory.CreateDirectory(data.ContentFolder);
        CleanUp();
        var installed = new List<string>();
        if (!Directory.Exists(shippedFolder))
            return installed;

        foreach (var source in Directory.EnumerateDirectories(shippedFolder).Order(StringComparer.Ordinal))
        {
            var id = Path.GetFileName(source);
            if (await IsNewerAsync(source, id) && await InstallAsync(source, id, cancel))
                installed.Add(id);
        }

        return installed;
    }

    private void CleanUp()
    {
        FolderSwitch.CleanUp(data.ContentFolder);
        foreach (var package in Directory.EnumerateDirectories(data.ContentFolder))
        {
            var challenges = Path.Combine(package, "challenges");
            if (Directory.Exists(challenges))
                FolderSwitch.CleanUp(challenges);
        }
    }

    private async Task<bool> IsNewerAsync(string source, string id)
    {
        var target = Path.Combine(data.ContentFolder, id);
        if (!Directory.Exists(target))
            return true;

        // An installed manifest that can't be read was changed by a person; the scan tells them, and it is not ours to overwrite.
        return await ManifestAsync(source, id) is { } shipped
            && await ManifestAsync(target, id) is { } installed
            && installed.Version < shipped.Version;
    }

    private Task<PackageManifest?> ManifestAsync(string folder, string id)
    {
        var findings = new FindingLog(id);
        return ManifestReader.ReadAsync(new PackageFolder(folder, findings), id, reader.Rules, findings);
    }

    private async Task<bool> InstallAsync(string source, string id, CancellationToken cancel)
    {
        var incoming = FolderSwitch.Prepare(data.ContentFolder);
        try
        {
            await DurableFile.CopyFolderAsync(source, incoming, cancel);
            var reading = await reader.ReadAsync(incoming, id, cancel);
            if (reading.Package is not { } package)
            {
                Refused(log, id, reading.Findings[0].ToString());
                return false;
            }

            FolderSwitch.Replace(incoming, Path.Combine(data.ContentFolder, id));
            Installed(log, id, package.Manifest.Version);
            return true;
        }
        finally
        {
            FolderSwitch.Discard(incoming);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Installed the content package {Package} {Version}")]
    private static partial void Installed(ILogger log, string package, SemanticVersion version);

    [LoggerMessage(Level = LogLevel.Error, Message = "The shipped content package {Package} is faulty and was not installed: {Finding}")]
    private static partial void Refused(ILogger log, string package, string finding);
}
