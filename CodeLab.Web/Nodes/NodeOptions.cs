namespace CodeLab.Web.Nodes;

/// <summary>The section <c>Node</c> of the settings: what this process does.</summary>
public sealed class NodeOptions
{
    private static readonly string[] Known = ["web", "judge"];

    /// <summary>Roles with commas between them; empty for all.</summary>
    public string Roles { get; set; } = "";

    public bool Judges => Has("judge");

    public bool ServesPages => Has("web");

    /// <summary>Every complaint about the settings, so that a start fails with all of them at once.</summary>
    public IEnumerable<string> Complaints() => Named().Where(role => !Known.Contains(role))
        .Select(role => $"Node:Roles names '{role}'. The roles are {string.Join(" and ", Known)}.");

    private bool Has(string role) => !Named().Any() || Named().Contains(role);

    private IEnumerable<string> Named() =>
        Roles.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(role => role.ToLowerInvariant());
}
