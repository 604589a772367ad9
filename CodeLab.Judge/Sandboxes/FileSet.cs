using System.Text;

namespace CodeLab.Judge.Sandboxes;

/// <summary>Files that a run finds in its own file system. They travel as bytes: no folder of the host is involved.</summary>
public sealed record FileSet(IReadOnlyList<PlacedFile> Files)
{
    /// <summary>Where a program's own files are, and where it starts.</summary>
    public const string Work = "/work/";

    public static readonly FileSet Empty = new([]);

    /// <summary>Sources below <c>/work</c>.</summary>
    public static FileSet Of(IEnumerable<SourceFile> files) =>
        new([.. files.Select(file => new PlacedFile(Work + file.Path, Encoding.UTF8.GetBytes(file.Content)))]);

    /// <summary>A text of a compiler or runtime with the files named as their author named them.</summary>
    public static string WithoutFolder(string text) => text.Replace(Work, "", StringComparison.Ordinal);

    public FileSet And(FileSet more) => new([.. Files, .. more.Files]);
}

/// <summary>One file, by its absolute path inside.</summary>
public sealed record PlacedFile
{
    public PlacedFile(string path, ReadOnlyMemory<byte> bytes, bool executable = false)
    {
        // The first folder is a file system of the cell's own.
        if (!path.StartsWith('/') || !FilePaths.StayInside(path[1..]) || path.IndexOf('/', 1) < 0)
            throw new ArgumentException($"'{path}' is not an absolute path of a file in a folder.", nameof(path));
        (Path, Bytes, Executable) = (path, bytes, executable);
    }

    public string Path { get; }

    public ReadOnlyMemory<byte> Bytes { get; }

    public bool Executable { get; }
}
