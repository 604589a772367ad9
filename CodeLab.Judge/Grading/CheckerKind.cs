namespace CodeLab.Judge.Grading;

/// <summary>The comparisons that need no program of their own.</summary>
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
}
