namespace CodeLab.Domain.Content;

/// <summary>Something wrong with a content package: where it is, what it is and how to mend it.</summary>
/// <param name="File">From the content folder: <c>first-steps/challenges/till/challenge.json</c>.</param>
/// <param name="Pointer">The place in a JSON file as a JSON pointer; empty for the whole file and for other files.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Severity">Whether it keeps the package out.</param>
/// <param name="Mend">What to do about it.</param>
public sealed record Finding(string File, string Pointer, string Message, FindingSeverity Severity, string Mend);
