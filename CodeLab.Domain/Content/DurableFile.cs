using System.Text;

namespace CodeLab.Domain.Content;

/// <summary>Files that are on the disk, not only in its cache, before a rename makes them count.</summary>
internal static class DurableFile
{
    public static async Task WriteAsync(string path, string text, CancellationToken cancel)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? "");
        await using var file = new FileStream(path, FileMode.Create, FileAccess.Write);
        await file.WriteAsync(Encoding.UTF8.GetBytes(text), cancel);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Writes beside the file and renames, so that a reader sees the old text or the new one.</summary>
    public static async Task ReplaceAsync(string path, string text, CancellationToken cancel)
    {
        var incoming = Path.Combine(Path.GetDirectoryName(path) ?? "", ".incoming-" + Path.GetFileName(path));
        await WriteAsync(incoming, text, cancel);
        File.Move(incoming, path, overwrite: true);
    }

    public static async Task CopyFolderAsync(string from, string to, CancellationToken cancel)
    {
        Directory.CreateDirectory(to);
        foreach (var source in Directory.EnumerateFiles(from))
        {
            await using var input = File.OpenRead(source);
            await using var output = new FileStream(Path.Combine(to, Path.GetFileName(source)), FileMode.Create, FileAccess.Write);
            await input.CopyToAsync(output, cancel);
            output.Flush(flushToDisk: true);
        }

        foreach (var folder in Directory.EnumerateDirectories(from))
            await CopyFolderAsync(folder, Path.Combine(to, Path.GetFileName(folder)), cancel);
    }
}
