using System.Globalization;
using System.Text;

namespace CodeLab.Domain.Content;

/// <summary>
/// The files of one package by their path from its folder, with forward slashes. Links are never followed, so nothing outside the
/// folder can be read through it; names that begin with a dot are not part of a package.
/// </summary>
internal sealed class PackageFolder
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private readonly Dictionary<string, FileInfo> _files = [];
    private readonly List<string> _folders = [];
    private readonly string[] _sortedFiles;
    private readonly string[] _sortedFolders;
    private readonly FindingLog _findings;

    public PackageFolder(string path, FindingLog findings)
    {
        _findings = findings;
        var root = new DirectoryInfo(path);
        if (IsLink(root))
            RefuseLink("");
        else
            Walk(root, "");
        _sortedFiles = [.. _files.Keys.Order(StringComparer.Ordinal)];
        _sortedFolders = [.. _folders.Order(StringComparer.Ordinal)];
    }

    public bool Has(string path) => _files.ContainsKey(path);

    public IEnumerable<string> FilesUnder(string folder) => Under(_sortedFiles, folder);

    /// <summary>The names of the folders directly in <paramref name="folder"/>.</summary>
    public IEnumerable<string> FoldersIn(string folder) =>
        Under(_sortedFolders, folder).Select(path => path[(folder.Length + 1)..]).Where(name => !name.Contains('/'));

    /// <summary>Whether the file has a size that any part of a package may have.</summary>
    public bool IsReadable(string path) => _files[path].Length <= ContentRules.TestFileBytes;

    public byte[] ReadBytes(string path) => Read(_files[path]);

    /// <summary>The file's text, or null after a finding when it is too large or no UTF-8.</summary>
    public string? ReadText(string path, long limit)
    {
        var file = _files[path];
        if (file.Length > limit)
        {
            var message = string.Create(CultureInfo.InvariantCulture, $"The file has {file.Length:N0} bytes; at most {limit:N0} are read.");
            _findings.Error(path, message, "Make it smaller.");
            return null;
        }

        try
        {
            return StrictUtf8.GetString(Read(file)).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            _findings.Error(path, "The file is not UTF-8 text.", "Save it again with the encoding UTF-8.");
            return null;
        }
    }

    private static bool IsLink(FileSystemInfo entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint);

    // A package may hold thousands of challenges: find the first by halving instead of looking at every path each time.
    private static IEnumerable<string> Under(string[] sorted, string folder)
    {
        var prefix = folder + "/";
        var first = Array.BinarySearch(sorted, prefix, StringComparer.Ordinal);
        return sorted.Skip(first < 0 ? ~first : first).TakeWhile(path => path.StartsWith(prefix, StringComparison.Ordinal));
    }

    private void Walk(DirectoryInfo folder, string prefix)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos().Where(entry => !entry.Name.StartsWith('.')))
        {
            var path = prefix + entry.Name;
            if (IsLink(entry))
                RefuseLink(path);
            else if (entry is DirectoryInfo inner)
            {
                _folders.Add(path);
                Walk(inner, path + "/");
            }
            else if (entry is FileInfo file)
                _files.Add(path, file);
        }
    }

    // What has no length is not opened: a pipe would keep its reader waiting for ever.
    private static byte[] Read(FileInfo file) => file.Length == 0 ? [] : File.ReadAllBytes(file.FullName);

    private void RefuseLink(string path) =>
        _findings.Error(path, "This is a symbolic link; links are not followed.", "Put the file itself in its place.");
}
