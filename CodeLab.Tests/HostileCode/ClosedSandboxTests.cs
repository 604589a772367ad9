namespace CodeLab.Tests.HostileCode;

/// <summary>The machine after a sandbox that was attacked has been closed.</summary>
public sealed class ClosedSandboxTests
{
    private const int FirstUserId = 64300;
    private const long NoticeableBytes = 200L << 20;

    // Those that hold most: processes, memory that is no process's, files, locks.
    private static readonly (string Area, string Name)[] Programs =
    [
        ("daemons", "double-fork-with-a-session-of-its-own.py"), ("daemons", "detached.js"), ("daemons", "left-by-a-builder.java"),
        ("bombs", "fork.py"), ("bombs", "memory-shared-without-a-name.py"), ("bombs", "memory-in-a-shared-file-map.py"),
        ("bombs", "memory-in-the-small-file-systems.py"), ("bombs", "many-empty-files.py"), ("leaks", "with-shared-memory.py"),
    ];

    public static TheoryData<string> Sandboxes => [.. HostileSandboxes.Names];

    [Theory]
    [MemberData(nameof(Sandboxes))]
    public async Task A_closed_sandbox_leaves_the_machine_as_it_was(string name)
    {
        var cancel = TestContext.Current.CancellationToken;
        var before = HostState.Now(FirstUserId);
        using (var sandbox = await SandboxUnderTest.CreateAsync(name, FirstUserId))
        {
            Assert.SkipUnless(sandbox.Readiness!.Ready, sandbox.Readiness.Reason);
            foreach (var (area, program) in Programs)
                await sandbox.JudgeAsync(new(area, program), HostileMark.New(), cancel);
        }

        var after = HostState.Now(FirstUserId);
        Assert.Empty(after.Processes);
        Assert.Subset(before.Mounts.ToHashSet(), after.Mounts.ToHashSet());
        Assert.True(after.SharedBytes - before.SharedBytes < NoticeableBytes, $"{(after.SharedBytes - before.SharedBytes) >> 20} MB of shared memory are left.");
    }
}
