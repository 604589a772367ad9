namespace CodeLab.Judge.Sandboxes.Bubblewrap;

/// <summary>The section <c>Judge:Bubblewrap</c> of the settings.</summary>
public sealed class BubblewrapOptions
{
    public string Program { get; set; } = "/usr/bin/bwrap";

    /// <summary>The interpreter of the process that makes cells; Python's own programs run in it too.</summary>
    public string Python { get; set; } = "/usr/bin/python3";

    /// <summary>When the server runs as root, sandboxes run as users from this number on, one per lane; none of them owns anything.</summary>
    public int FirstUserId { get; set; } = 64000;

    /// <summary>Whether to use control groups where the system lets us; without them, limits are kept by resource limits and watching.</summary>
    public bool ControlGroups { get; set; } = true;
}
