using System.Text;

namespace CodeLab.Domain.Import;

/// <summary>
/// The files of a package from outside by their path from its top. Whoever made it may want to harm: links are left out, and number,
/// depth and size are bounded before anything is read.
/// </summary>
internal sealed class OutsideFolder
{
    public const int MostFiles = 5000;
    public const int Deepest = 12;
    public const long MostBytes = 256L << 20;
    private const long MostFileBytes = 16L << 20;

    private readonly SortedDictionary<string, FileInfo> _files = new(StringComparer.Ordinal);
    private long _bytes;

    /// <exception cref="InvalidDataException">There are too many files, or too much in them; the message says which.</exception>
    public OutsideFolder(string path)
    {
        Name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)));
        Walk(new(path), "", 0);
    }

    public string Name { get; }

    public IEnumerable<string> Files => _files.Keys;

    /// <summary>Links and other things that are no plain files.</summary>
    public List<string> LeftOut { get; } = [];

    public bool Has(string path) => _files.ContainsKey(path);

    public IEnumerable<string> Under(string folder) => _files.Keys.Where(path => path.StartsWith(folder + "/", StringComparison.Ordinal));

    /// <summary>The text, with what is no UTF-8 replaced; null when there is no such file.</summary>
    /// <exception cref="InvalidDataException">The file is too large.</exception>
    public string? Text(string path)
    {
        if (!_files.TryGetValue(path, out var file))
            return null;
        if (file.Length > MostFileBytes)
            throw new InvalidDataException($"{path} has {file.Length >> 20} MiB; at most {MostFileBytes >> 20} are read. Make it smaller.");
        return file.Length == 0 ? "" : Encoding.UTF8.GetString(File.ReadAllBytes(file.FullName)).TrimStart('\uFEFF');
    }

    private void Walk(DirectoryInfo folder, string prefix, int depth)
    {
        if (depth > Deepest)
            throw new InvalidDataException($"{prefix} lies more than {Deepest} folders deep. Is this the package's own folder?");
        foreach (var entry in folder.EnumerateFileSystemInfos())
        {
            if (entry.Attributes.HasFlag(FileAttributes.ReparsePoint))
                LeftOut.Add(prefix + entry.Name);
            else if (entry is DirectoryInfo inner)
            {
                if (entry.Name is not (".git" or "node_modules"))
                    Walk(inner, $"{prefix}{entry.Name}/", depth + 1);
            }
            else if (entry is FileInfo file)
                Add(prefix + entry.Name, file);
        }
    }

    private void Add(string path, FileInfo file)
    {
        _files.Add(path, file);
        if (_files.Count > MostFiles)
            throw new InvalidDataException($"There are more than {MostFiles} files. Is this the package's own folder?");
        if ((_bytes += file.Length) > MostBytes)
            throw new InvalidDataException($"The files have more than {MostBytes >> 20} MiB together.");
    }
}
