using System.Buffers.Binary;
using System.Text.Json;

namespace CodeLab.Judge.Sandboxes.Cells;

/// <summary>What a cell is told when its run begins: arguments, limits, files. The bytes of the files follow in the same order.</summary>
internal static class CellRequest
{
    private const int ReadableFile = 0b110_100_100, ReadableProgram = 0b111_101_101;

    public static byte[] Header(SandboxRun run)
    {
        var limits = run.Limits;
        var text = JsonSerializer.SerializeToUtf8Bytes(new
        {
            arguments = run.Warm?.Arguments ?? run.Command,
            environment = run.Environment,
            limits = new Dictionary<string, long[]>
            {
                ["CPU"] = Both(LongestCpuSeconds(limits)),
                ["DATA"] = Both(run.AllMemoryBytes),
                ["NPROC"] = Both(limits.Processes),
                ["FSIZE"] = Both(limits.FileBytes),
            },
            files = run.Files.Files.Select(file =>
                new object[] { file.Path, file.Bytes.Length, file.Executable ? ReadableProgram : ReadableFile }),
        });
        var message = new byte[text.Length + sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(message, text.Length);
        text.CopyTo(message, sizeof(int));
        return message;
    }

    // For this limit the kernel counts whoever runs at a tick for the whole of it: a program that others interrupt between ticks can be
    // charged many times what it used. So it may only end what the judge would long have ended by the time that was measured.
    private static long LongestCpuSeconds(Limits limits) => (long)Math.Ceiling(limits.WallTime.TotalSeconds * Environment.ProcessorCount) + 1;

    private static long[] Both(long limit) => [limit, limit];
}
