namespace CodeLab.Judge.Grading;

/// <summary>Whether an output is right, and if not, a sentence that says where it first differs.</summary>
public readonly record struct CompareResult(bool Passed, string Message)
{
    public static readonly CompareResult Right = new(Passed: true, "");

    public static CompareResult Wrong(string message) => new(Passed: false, message);
}
