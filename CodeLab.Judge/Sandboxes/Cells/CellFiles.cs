using System.ComponentModel;
using CodeLab.Judge.Sandboxes.Linux;

namespace CodeLab.Judge.Sandboxes.Cells;

/// <summary>
/// Writes a run's files into the file systems of its cell, through a descriptor of the cell's root. Nothing of a student runs in there
/// yet, so no path can lead elsewhere.
/// </summary>
internal static class CellFiles
{
    private const int Folder = 0b111_101_101, ReadableFile = 0b110_100_100, ReadableProgram = 0b111_101_101;

    /// <param name="root">Of the cell.</param>
    /// <param name="files">By their paths in it.</param>
    /// <param name="owner">Who shall own them; null for this server's own user.</param>
    public static void Place(Descriptor root, FileSet files, int? owner)
    {
        if (files.Files.Count == 0)
            return;
        using var _ = Native.ActOnFilesAs(owner);
        var made = new HashSet<string>();
        foreach (var file in files.Files)
        {
            try
            {
                MakeFolders(root, file.Path, made);
                Write(root, file);
            }
            catch (Win32Exception fault)
            {
                throw new SandboxFault($"{file.Path} could not be placed: {fault.Message}.");
            }
        }
    }

    // The first is a mount point, which is there.
    private static void MakeFolders(Descriptor root, string path, HashSet<string> made)
    {
        for (var end = path.IndexOf('/', path.IndexOf('/', 1) + 1); end > 0; end = path.IndexOf('/', end + 1))
        {
            if (made.Add(path[..end]))
                Native.MakeFolderAt(root, path[1..end], Folder);
        }
    }

    private static void Write(Descriptor root, PlacedFile file)
    {
        using var sink = Native.CreateAt(root, file.Path[1..], file.Executable ? ReadableProgram : ReadableFile);
        var bytes = file.Bytes.Span;
        while (!bytes.IsEmpty)
        {
            var written = Native.Write(sink, bytes);
            if (written < 0)
                throw new Win32Exception(-written);
            bytes = bytes[written..];
        }
    }
}
