using System.Globalization;

namespace CodeLab.Tests.HostileCode;

/// <summary>What a machine holds that a sandbox could leave behind; a closed sandbox must leave it as it was.</summary>
internal sealed record HostState(IReadOnlyList<string> Mounts, IReadOnlyList<string> Processes, long SharedBytes)
{
    /// <param name="firstUserId">Of the hundred users that the sandbox gives its processes; only those are counted.</param>
    public static HostState Now(int firstUserId) => new(
        // Containers of other tests come and go.
        [.. File.ReadLines("/proc/self/mounts").Where(line => !line.Contains("/docker/", StringComparison.Ordinal))],
        [.. Directory.EnumerateDirectories("/proc").Where(folder => BelongsTo(folder, firstUserId))],
        SharedMemory());

    private static bool BelongsTo(string folder, int firstUserId)
    {
        if (!int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out _))
            return false;
        try
        {
            var users = File.ReadLines($"{folder}/status").Single(line => line.StartsWith("Uid:", StringComparison.Ordinal)).Split('\t')[1..];
            return users.Any(user => int.Parse(user, CultureInfo.InvariantCulture) - firstUserId is >= 0 and < 100);
        }
        catch (IOException)
        {
            // It ended while we read.
            return false;
        }
    }

    private static long SharedMemory() => File.ReadLines("/proc/meminfo")
        .Where(line => line.StartsWith("Shmem:", StringComparison.Ordinal))
        .Select(line => long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) << 10)
        .Single();
}
