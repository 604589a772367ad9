namespace CodeLab.Judge.Grading;

/// <summary>The ways to decide about an output.</summary>
public enum CheckerKind
{
    Strip,
    Exact,
    Tokens,
    Float,
    Unordered,
    Regex,
    Json,

    /// <summary>The rows of a query, by type and value.</summary>
    Rows,

    /// <summary>A Python expression of the challenge's author.</summary>
    PythonExpr,

    /// <summary>A program of the challenge's author.</summary>
    Custom,

    /// <summary>A program of the challenge's author that talks to the student's.</summary>
    Interactive,
}
