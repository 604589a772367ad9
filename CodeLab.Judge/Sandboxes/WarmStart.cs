namespace CodeLab.Judge.Sandboxes;

/// <summary>A quicker way to the same as a run's command: a process that is made ready ahead and then told its arguments.</summary>
/// <param name="Command">
/// Started ahead of the run; reads a JSON list of arguments from descriptor 3. Empty: forked from the toolbox's loaded interpreter.
/// </param>
/// <param name="Arguments">What it is told.</param>
public sealed record WarmStart(IReadOnlyList<string> Command, IReadOnlyList<string> Arguments);
