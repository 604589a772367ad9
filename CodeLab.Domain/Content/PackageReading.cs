namespace CodeLab.Domain.Content;

/// <summary>What reading a folder came to: the package, unless there are errors among the findings.</summary>
public sealed record PackageReading(LoadedPackage? Package, IReadOnlyList<Finding> Findings);
