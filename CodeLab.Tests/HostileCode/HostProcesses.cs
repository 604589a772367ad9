using System.Globalization;

namespace CodeLab.Tests.HostileCode;

/// <summary>
/// What is left on the host after a run. At rest a room of the sandbox holds its forker and at most two cells made ahead, with two
/// processes in each: the init and one that waits. Anything more was left behind.
/// </summary>
internal static class HostProcesses
{
    private const int DepthOfRoom = 2, DepthOfCell = 3, CellsPerRoom = 2;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Other tests run sandboxes too, for moments; what stays longer than that was left behind.</summary>
    public static async Task<IReadOnlyList<string>> LeftBehindAsync(CancellationToken cancel)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var left = Unexpected();
            if (left.Count == 0 || TimeProvider.System.GetElapsedTime(started) > Patience)
                return left;
            await Task.Delay(100, cancel);
        }
    }

    private static List<string> Unexpected()
    {
        var table = Directory.EnumerateDirectories("/proc").Select(Read).OfType<Row>().ToDictionary(row => row.Process);
        var ours = table.Values.Where(row => row.User is >= 64000 and < 65000 && IsOurs(row, table)).ToList();
        var rooms = ours.Count(row => row.Depth == DepthOfRoom && row.IsFirst);
        var cells = ours.Where(row => row.Depth == DepthOfCell).ToLookup(row => row.IsFirst);
        var tooManyCells = cells[true].Skip(rooms * CellsPerRoom);
        var tooManyInside = cells[false].Skip(cells[true].Count());
        var deeper = ours.Where(row => row.Depth > DepthOfCell);
        return [.. tooManyCells.Concat(tooManyInside).Concat(deeper).Select(row => $"{row.Process} {row.Name}")];
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
            if (status["State:"].First()[0].StartsWith('Z'))
                return null; // Dead: only its number is left, until its parent asks.
            var numbers = status["NSpid:"].First();
            return new(process, Number(status["PPid:"]), Number(status["Uid:"]), status["Name:"].First()[0], numbers.Length, numbers[^1] == "1");
        }
        catch (IOException)
        {
            // It ended while we read.
            return null;
        }
    }

    private static int Number(IEnumerable<string[]> field) => int.Parse(field.First()[0], CultureInfo.InvariantCulture);

    private sealed record Row(int Process, int Parent, int User, string Name, int Depth, bool IsFirst);
}
