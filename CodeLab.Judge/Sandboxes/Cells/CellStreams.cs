using CodeLab.Judge.Sandboxes.Linux;

namespace CodeLab.Judge.Sandboxes.Cells;

/// <summary>One side's ends of standard input, output and error, and one that is only kept open.</summary>
internal sealed record CellStreams(Descriptor? Input, Descriptor? Output, Descriptor Error, Descriptor? Held = null) : IDisposable
{
    public int[] Numbers => [Input!.Number, Output!.Number, Error.Number];

    /// <summary>Three pipes: the judge's ends, which never block, and the program's, which belong to its user.</summary>
    public static (CellStreams Ours, CellStreams Theirs) Make(int? user)
    {
        var (input, output, error) = (Native.Pipe(), Native.Pipe(), Native.Pipe());
        var ours = new CellStreams(input.Sink, output.Source, error.Source);
        var theirs = new CellStreams(input.Source, output.Sink, error.Sink);
        theirs.GiveTo(user);
        foreach (var end in (Descriptor[])[input.Sink, output.Source, error.Source])
            Native.NeverBlock(end);
        return (ours, theirs);
    }

    /// <summary>
    /// Two programs that talk to each other: what one writes the other reads. Only their errors come to the judge. The second, who
    /// decides about the first, may go on writing when that has ended; the first finds a broken pipe when the second has.
    /// </summary>
    public static ((CellStreams Ours, CellStreams Theirs) One, (CellStreams Ours, CellStreams Theirs) Other) MakeCrossed(int? user)
    {
        var (there, back) = (Native.Pipe(), Native.Pipe());
        var (errorOfOne, errorOfOther) = (Native.Pipe(), Native.Pipe());
        var one = new CellStreams(back.Source, there.Sink, errorOfOne.Sink);
        var other = new CellStreams(there.Source, back.Sink, errorOfOther.Sink);
        one.GiveTo(user);
        other.GiveTo(user);
        Native.NeverBlock(errorOfOne.Source);
        Native.NeverBlock(errorOfOther.Source);
        var held = Native.Duplicate(back.Source);
        return ((new(null, null, errorOfOne.Source), one), (new(null, null, errorOfOther.Source, held), other));
    }

    public void Dispose()
    {
        Input?.Dispose();
        Output?.Dispose();
        Error.Dispose();
        Held?.Dispose();
    }

    private void GiveTo(int? user)
    {
        if (user is not int owner)
            return;
        foreach (var end in (Descriptor[])[Input!, Output!, Error])
            Native.GiveAway(end, owner);
    }
}
