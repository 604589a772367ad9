using System.Diagnostics;

namespace CodeLab.Tests.HostileCode;

public sealed class HostTracesTests
{
    [Fact]
    public void A_process_and_a_file_with_the_mark_are_seen()
    {
        var mark = HostileMark.New().Word;
        var shared = $"/dev/shm/{mark}";
        File.WriteAllText(shared, "");
        using var process = Process.Start("/bin/sh", ["-c", "sleep 60; :", mark]);

        var seen = HostTraces.Of(mark);

        process.Kill(entireProcessTree: true);
        File.Delete(shared);
        Assert.Equal(2, seen.Count);
        Assert.Empty(HostTraces.Of(HostileMark.New().Word));
    }
}
