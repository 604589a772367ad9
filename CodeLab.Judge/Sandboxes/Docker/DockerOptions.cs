namespace CodeLab.Judge.Sandboxes.Docker;

/// <summary>The section <c>Judge:Docker</c> of the settings.</summary>
public sealed class DockerOptions
{
    public string Socket { get; set; } = DockerEngine.DefaultSocket;

    /// <summary>The image of each language's programs; <c>{language}</c> stands for its id.</summary>
    public string Image { get; set; } = "codelab/{language}:1";

    /// <summary>Whether the image has no system of its own and is shown this machine's <c>/usr</c>, read-only.</summary>
    public bool ShowSystem { get; set; }

    /// <summary>Containers run as users from this number on, one per lane; none of them owns anything.</summary>
    public int FirstUserId { get; set; } = 64000;
}
