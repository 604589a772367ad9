namespace CodeLab.Judge;

/// <summary>One test of an existing suite.</summary>
/// <param name="Name">As the suite calls it.</param>
/// <param name="Passed">Whether it ran and passed.</param>
/// <param name="Message">What was expected and what came, as the runner says it; empty for a passed test.</param>
public sealed record CaseResult(string Name, bool Passed, string Message);
