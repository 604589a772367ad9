namespace CodeLab.Judge;

/// <summary>A place in the student's code that a compiler or a traceback names. Lines and columns count from 1; column 0 means the whole line.</summary>
public sealed record Diagnostic(string File, int Line, int Column, string Message);
