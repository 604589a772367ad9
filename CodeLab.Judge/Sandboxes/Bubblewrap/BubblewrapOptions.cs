namespace CodeLab.Judge.Sandboxes.Bubblewrap;

/// <summary>The section <c>Judge:Bubblewrap</c> of the settings.</summary>
public sealed class BubblewrapOptions
{
    public string Program { get; set; } = "/usr/bin/bwrap";

    /// <summary>When the server runs as root, sandboxes run as users from this number on, one per slot; none of them owns anything.</summary>
    public int FirstUserId { get; set; } = 64000;

}
