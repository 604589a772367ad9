using System.IO.Compression;

namespace CodeLab.Domain.Import;

/// <summary>Unpacks a zip that somebody uploaded, or says what in it is refused. What its headers claim is not believed: bytes are counted.</summary>
public static class UnpackZip
{
    private const int LinkType = 0xA000, TypeBits = 0xF000;

    /// <param name="zip">The archive; it must be seekable.</param>
    /// <param name="folder">An empty folder.</param>
    /// <param name="cancel">Ends it early.</param>
    /// <returns>The folder that holds the package: the only one at the top, or <paramref name="folder"/> itself.</returns>
    /// <exception cref="InvalidDataException">This is no zip, or one that is refused; the message says why.</exception>
    public static async Task<string> RunAsync(Stream zip, string folder, CancellationToken cancel)
    {
        using var archive = Open(zip);
        if (archive.Entries.Count > OutsideFolder.MostFiles)
            throw new InvalidDataException($"The zip has {archive.Entries.Count} entries; {OutsideFolder.MostFiles} are the most.");

        var left = OutsideFolder.MostBytes;
        foreach (var entry in archive.Entries)
        {
            var path = Check(entry);
            if (path.EndsWith('/'))
                continue;
            var target = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            left -= await CopyAsync(entry, target, left, cancel);
        }

        return Directory.GetFiles(folder).Length == 0 && Directory.GetDirectories(folder) is [var only] ? only : folder;
    }

    private static ZipArchive Open(Stream zip)
    {
        try
        {
            return new(zip, ZipArchiveMode.Read, leaveOpen: true);
        }
        catch (InvalidDataException fault)
        {
            throw new InvalidDataException("This is no zip archive, or a damaged one. Pack the package's folder again.", fault);
        }
    }

    private static string Check(ZipArchiveEntry entry)
    {
        var path = entry.FullName;
        var parts = path.TrimEnd('/').Split('/');
        if (((entry.ExternalAttributes >> 16) & TypeBits) == LinkType)
            throw new InvalidDataException($"The zip has a symbolic link, {path}. Put the file itself in its place.");
        if (path.Contains('\\', StringComparison.Ordinal) || path.Contains('\0', StringComparison.Ordinal) || path.Contains(':', StringComparison.Ordinal)
            || Array.Exists(parts, part => part is "" or "." or ".."))
            throw new InvalidDataException($"The zip has an entry that would lie outside of its folder, {path}. Pack the package's folder again.");
        if (parts.Length > OutsideFolder.Deepest)
            throw new InvalidDataException($"The zip's entry {path} lies more than {OutsideFolder.Deepest} folders deep.");
        return path;
    }

    private static async Task<long> CopyAsync(ZipArchiveEntry entry, string target, long most, CancellationToken cancel)
    {
        if (File.Exists(target) || Directory.Exists(target))
            throw new InvalidDataException($"The zip has {entry.FullName} twice.");
        await using var from = await entry.OpenAsync(cancel);
        await using var to = new FileStream(target, FileMode.CreateNew, FileAccess.Write);
        var buffer = new byte[81920];
        long copied = 0;
        for (int read; (read = await from.ReadAsync(buffer, cancel)) > 0;)
        {
            if ((copied += read) > most)
                throw new InvalidDataException($"Unpacked, the zip has more than {OutsideFolder.MostBytes >> 20} MiB. It is refused.");
            await to.WriteAsync(buffer.AsMemory(0, read), cancel);
        }

        return copied;
    }
}
