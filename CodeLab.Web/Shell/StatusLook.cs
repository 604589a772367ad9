namespace CodeLab.Web.Shell;

/// <summary>The shape each status has beside its colour, so that it is told apart without seeing colours.</summary>
public static class StatusLook
{
    public static string Icon(string kind) => kind switch
    {
        "passed" => "circle-check",
        "failed" => "octagon-x",
        "waiting" => "hourglass",
        "running" => "loader",
        "info" => "info",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A status is passed, failed, waiting, running or info."),
    };
}
