using CodeLab.Domain.Challenges;

namespace CodeLab.Domain.Content;

/// <summary>A package that was read without an error. Its challenges get their ids when the library takes it in.</summary>
public sealed record LoadedPackage(PackageManifest Manifest, IReadOnlyList<Challenge> Challenges);
