namespace CodeLab.Domain.Content;

/// <summary>What a package says about itself.</summary>
public sealed record PackageManifest
{
    /// <summary>Also the name of its folder.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required SemanticVersion Version { get; init; }

    public string Description { get; init; } = "";

    public IReadOnlyList<string> Locales { get; init; } = [];

    public required SemanticVersion MinimumProductVersion { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];
}
