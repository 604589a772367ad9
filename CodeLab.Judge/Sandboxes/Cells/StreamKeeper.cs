namespace CodeLab.Judge.Sandboxes.Cells;

/// <summary>Keeps the first bytes of a stream and forgets the rest, so that its writer never blocks.</summary>
internal sealed class StreamKeeper(int limit)
{
    private readonly MemoryStream _kept = new();

    /// <summary>Whether there was more than is kept.</summary>
    public bool Cut { get; private set; }

    public int Length => (int)_kept.Length;

    public ReadOnlyMemory<byte> Kept => _kept.GetBuffer().AsMemory(0, Length);

    public void Add(ReadOnlySpan<byte> bytes)
    {
        var room = Math.Min(bytes.Length, limit - Length);
        _kept.Write(bytes[..room]);
        Cut |= room < bytes.Length;
    }

    public CapturedOutput Captured() => new(Kept, Cut);
}
