using System.Globalization;

namespace CodeLab.Tests.HostileCode;

/// <summary>What is left on the host after a run: descendants of this process that belong to the users of sandboxes.</summary>
internal static class HostProcesses
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Other tests run sandboxes too, for moments; what stays longer than that was left behind.</summary>
    public static async Task<IReadOnlyList<string>> LeftBehindAsync(IReadOnlyList<string> before, CancellationToken cancel)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var left = OfSandboxes().Except(before).ToList();
            if (left.Count == 0 || TimeProvider.System.GetElapsedTime(started) > Patience)
                return left;
            await Task.Delay(100, cancel);
        }
    }

    public static IReadOnlyList<string> OfSandboxes()
    {
        var table = Directory.EnumerateDirectories("/proc").Select(Read).OfType<Row>().ToDictionary(row => row.Process);
        return [.. table.Values.Where(row => row.User is >= 64000 and < 65000 && IsOurs(row, table)).Select(row => $"{row.Process} {row.Name}")];
    }

    private static bool IsOurs(Row row, Dictionary<int, Row> table)
    {
        for (Row? at = row; at is not null; at = table.GetValueOrDefault(at.Parent))
        {
            if (at.Parent == Environment.ProcessId)
                return true;
        }

        return false;
    }

    private static Row? Read(string folder)
    {
        if (!int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var process))
            return null;
        try
        {
            var status = File.ReadAllLines($"{folder}/status").Select(line => line.Split('\t')).ToLookup(parts => parts[0], parts => parts[1..]);
            return new(process, Number(status["PPid:"]), Number(status["Uid:"]), status["Name:"].First()[0]);
        }
        catch (IOException)
        {
            // It ended while we read.
            return null;
        }
    }

    private static int Number(IEnumerable<string[]> field) => int.Parse(field.First()[0], CultureInfo.InvariantCulture);

    private sealed record Row(int Process, int Parent, int User, string Name);
}
