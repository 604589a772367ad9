using System.Text.Json;
using CodeLab.Judge;

namespace CodeLab.Domain.Content;

internal static class LimitsReader
{
    public static Limits Read(JsonElement challenge, string file, FindingLog findings)
    {
        if (challenge.Field("limits") is not { } json)
            return Limits.Default;

        var cpu = Milliseconds(json, "timeMs") ?? Limits.Default.CpuTime;
        var wall = Milliseconds(json, "wallMs") ?? cpu * 3;
        if (wall < cpu)
        {
            findings.Error(file, "/limits/wallMs", "The time on the clock is shorter than the CPU time.",
                "Make \"wallMs\" greater than \"timeMs\", or leave it out.");
        }

        return Limits.Default with
        {
            CpuTime = cpu,
            WallTime = wall,
            MemoryBytes = json.Number("memoryKb") is { } memory ? memory * 1024L : Limits.Default.MemoryBytes,
            OutputBytes = json.Number("outputKb") is { } output ? (int)Math.Min(output * 1024L, int.MaxValue) : Limits.Default.OutputBytes,
            Processes = json.Number("processes") ?? Limits.Default.Processes,
            FileBytes = json.Number("fileKb") is { } size ? size * 1024L : Limits.Default.FileBytes,
        };
    }

    private static TimeSpan? Milliseconds(JsonElement json, string name) =>
        json.Number(name) is { } milliseconds ? TimeSpan.FromMilliseconds(milliseconds) : null;
}
