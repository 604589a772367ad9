namespace CodeLab.Judge.Sandboxes.Bubblewrap;

/// <summary>Keeps the first bytes of a stream and drains the rest, so that its writer never blocks.</summary>
internal static class StreamCapture
{
    public static async Task<CapturedOutput> ReadAsync(Stream stream, int limit, Action? onTooMuch)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[16 * 1024];
        var cut = false;
        int count;
        while ((count = await stream.ReadAsync(buffer)) > 0)
        {
            var room = (int)Math.Min(count, limit - kept.Length);
            kept.Write(buffer, 0, room);
            if (room < count && !cut)
            {
                cut = true;
                onTooMuch?.Invoke();
            }
        }

        return new(kept.ToArray(), cut);
    }

    /// <summary>Feeds the line that lets the start script go on, then the standard input, and closes it; not every program reads all.</summary>
    public static async Task WriteAsync(Stream stream, ReadOnlyMemory<byte> input)
    {
        try
        {
            await using (stream)
            {
                await stream.WriteAsync("\n"u8.ToArray());
                await stream.WriteAsync(input);
            }
        }
        catch (IOException)
        {
            // Broken pipe: the program has closed its standard input or is gone.
        }
    }
}
