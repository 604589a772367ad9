using System.IO.Pipelines;

namespace CodeLab.Judge.Sandboxes.Bubblewrap;

/// <summary>The other ends of two sandboxes' streams: what goes in comes from another program, what comes out goes to it.</summary>
internal sealed record Wires(PipeReader Input, PipeWriter Output);

/// <summary>Keeps the first bytes of a stream and drains the rest, so that its writer never blocks.</summary>
internal static class StreamCapture
{
    public static async Task<CapturedOutput> ReadAsync(Stream stream, int limit, Action? onTooMuch, PipeWriter? copyTo)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[16 * 1024];
        var cut = false;
        int count;
        while ((count = await stream.ReadAsync(buffer)) > 0)
        {
            // Whoever reads may have ended; what is still written is then only kept.
            if (copyTo is not null && (await copyTo.WriteAsync(buffer.AsMemory(0, count))).IsCompleted)
            {
                await copyTo.CompleteAsync();
                copyTo = null;
            }

            var room = (int)Math.Min(count, limit - kept.Length);
            kept.Write(buffer, 0, room);
            if (room < count && !cut)
            {
                cut = true;
                onTooMuch?.Invoke();
            }
        }

        if (copyTo is not null)
            await copyTo.CompleteAsync();
        return new(kept.ToArray(), cut);
    }

    /// <summary>Feeds the line that lets the start script go on, then the standard input, and closes it; not every program reads all.</summary>
    public static async Task WriteAsync(Stream stream, ReadOnlyMemory<byte> input, PipeReader? from)
    {
        try
        {
            await using (stream)
            {
                await stream.WriteAsync("\n"u8.ToArray());
                if (from is null)
                    await stream.WriteAsync(input);
                else
                    await from.CopyToAsync(stream);
            }
        }
        catch (IOException)
        {
            // Broken pipe: the program has closed its standard input or is gone.
        }

        if (from is not null)
            await from.CompleteAsync();
    }
}
