using System.Diagnostics;
using CodeLab.Tests.Fakes;

namespace CodeLab.Tests.HostileCode;

public sealed class HostTracesTests
{
    [Fact]
    public void A_process_and_files_with_the_mark_are_seen()
    {
        var mark = HostileMark.New().Word;
        using var staging = new TestFolder();
        File.WriteAllText(staging[mark], "");
        var shared = $"/dev/shm/{mark}";
        File.WriteAllText(shared, "");
        using var process = Process.Start("/bin/sh", ["-c", "sleep 60; :", mark]);

        var seen = HostTraces.Of(mark, staging.Path);

        process.Kill(entireProcessTree: true);
        File.Delete(shared);
        Assert.Equal(3, seen.Count);
        Assert.Empty(HostTraces.Of(HostileMark.New().Word, staging.Path));
    }
}
