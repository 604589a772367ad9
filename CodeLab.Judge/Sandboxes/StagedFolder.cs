namespace CodeLab.Judge.Sandboxes;

/// <summary>
/// Files laid out on the host for sandboxes to read. The judge alone writes here: no program ever does, so no link planted by one
/// can lead the judge astray.
/// </summary>
public sealed class StagedFolder : IDisposable
{
    // Executable too: what a compiler made is run as it is.
    private const UnixFileMode Readable =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    private StagedFolder(string path) => Path = path;

    public string Path { get; }

    public static StagedFolder Create(string root, IEnumerable<(string Path, ReadOnlyMemory<byte> Bytes)> files)
    {
        var folder = System.IO.Path.Combine(root, Guid.NewGuid().ToString("n"));
        Directory.CreateDirectory(folder);
        try
        {
            foreach (var (path, bytes) in files)
                Write(folder, path, bytes);
            return new(folder);
        }
        catch
        {
            Directory.Delete(folder, recursive: true);
            throw;
        }
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private static void Write(string folder, string path, ReadOnlyMemory<byte> bytes)
    {
        if (!FilePaths.StayInside(path))
            throw new ArgumentException($"'{path}' is not a relative path inside the program.", nameof(path));

        var target = System.IO.Path.Combine(folder, path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
        using var file = new FileStream(target, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            UnixCreateMode = Readable,
        });
        file.Write(bytes.Span);
    }
}
