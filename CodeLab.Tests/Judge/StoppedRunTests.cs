using CodeLab.Judge;
using CodeLab.Tests.Fakes;

namespace CodeLab.Tests.Judge;

[Collection(nameof(JudgeCollection))]
public sealed class StoppedRunTests(RealJudge judge)
{
    [Fact]
    public async Task A_run_stopped_for_its_time_tells_the_time_it_used()
    {
        var result = await judge.RunAsync("python", "while True: pass", limits: new() { CpuTime = TimeSpan.FromSeconds(1) });

        Assert.Equal(Verdict.TimeLimit, result.Verdict);
        Assert.InRange(result.CpuTime.TotalSeconds, 0.9, 2);
    }

    [Fact]
    public async Task A_run_stopped_for_its_memory_tells_what_all_its_processes_used()
    {
        var result = await judge.RunAsync(
            "python",
            """
            import os
            large = bytearray(80 << 20)
            if os.fork() == 0:
                large = None
                small = bytearray(70 << 20)
            while True: pass
            """,
            limits: new() { MemoryBytes = 100L << 20 });

        Assert.Equal(Verdict.MemoryLimit, result.Verdict);
        Assert.True(result.MemoryBytes > 100 << 20, $"{result.MemoryBytes} bytes");
    }

    [Fact]
    public async Task A_busy_run_stopped_by_the_clock_is_not_told_to_be_idle()
    {
        var result = await judge.RunAsync(
            "python", "while True: pass", limits: new() { CpuTime = TimeSpan.FromSeconds(3), WallTime = TimeSpan.FromSeconds(2) });

        Assert.Equal(Verdict.TimeLimit, result.Verdict);
        Assert.DoesNotContain("hardly computed", result.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_with_too_many_threads_is_not_told_to_use_less_memory()
    {
        var result = await judge.RunAsync("java", """
            public class Main {
                public static void main(String[] args) throws Exception {
                    for (int i = 0; i < 200; i++) {
                        var thread = new Thread(null, () -> { try { Thread.sleep(5000); } catch (InterruptedException e) { } }, "t", 65536);
                        thread.setDaemon(true);
                        thread.start();
                    }
                }
            }
            """);

        Assert.True(result.Verdict == Verdict.RuntimeError, $"{result.Verdict}: {result.Message}\n{result.Error}");
    }
}
