namespace CodeLab.Tests.HostileCode;

/// <summary>What can be seen on the host of a program that has ended: processes, files and mounts that carry its mark.</summary>
internal static class HostTraces
{
    /// <summary>Empty when nothing is left; a line for each thing otherwise.</summary>
    public static IReadOnlyList<string> Of(string mark)
    {
        var files = ((string[])["/tmp", "/var/tmp", "/dev/shm", "/dev/mqueue"])
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFileSystemEntries(folder, $"*{mark}*"))
            .Select(path => $"file {path}");
        var mounts = File.ReadLines("/proc/self/mounts").Where(line => line.Contains(mark, StringComparison.Ordinal)).Select(line => $"mount {line}");
        return [.. Directory.EnumerateDirectories("/proc").Select(folder => Process(folder, mark)).OfType<string>(), .. files, .. mounts];
    }

    // A process that is dead but not yet reaped does nothing any more.
    private static string? Process(string folder, string mark)
    {
        if (!int.TryParse(Path.GetFileName(folder), System.Globalization.CultureInfo.InvariantCulture, out _))
            return null;
        try
        {
            var stat = File.ReadAllText($"{folder}/stat");
            var marked = stat.Contains(mark, StringComparison.Ordinal)
                || File.ReadAllText($"{folder}/cmdline").Contains(mark, StringComparison.Ordinal);
            return marked && stat[(stat.LastIndexOf(')') + 2)..][0] is not ('Z' or 'X') ? $"process {stat}" : null;
        }
        catch (IOException)
        {
            // It ended while we read.
            return null;
        }
    }
}
