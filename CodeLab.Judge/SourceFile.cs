namespace CodeLab.Judge;

/// <summary>One file of a program: a relative path with forward slashes, and its text.</summary>
public sealed record SourceFile(string Path, string Content);
