namespace CodeLab.Judge.Grading;

/// <summary>How an output is compared with what was expected.</summary>
/// <param name="Kind">The comparison.</param>
public sealed record Checker(CheckerKind Kind)
{
    /// <summary>Equal but for white space at line ends and empty lines at the end: what a person can't see.</summary>
    public static readonly Checker Strip = new(CheckerKind.Strip);

    /// <summary>For <see cref="CheckerKind.Float"/> and <see cref="CheckerKind.Rows"/>: the largest absolute difference.</summary>
    public double AbsoluteTolerance { get; init; } = 1e-6;

    /// <summary>For <see cref="CheckerKind.Float"/> and <see cref="CheckerKind.Rows"/>: the largest difference relative to the expected value.</summary>
    public double RelativeTolerance { get; init; } = 1e-6;

    /// <summary>For <see cref="CheckerKind.Rows"/>: whether the order of the rows counts.</summary>
    public bool Ordered { get; init; }

    /// <summary>For <see cref="CheckerKind.Rows"/>: whether the names of the columns count.</summary>
    public bool ColumnNames { get; init; }

    /// <summary>The author's program, where one decides.</summary>
    public CheckerProgram? Program { get; init; }

    internal bool IsClose(double expected, double actual) =>
        expected.Equals(actual)
        || Math.Abs(expected - actual) <= Math.Max(AbsoluteTolerance, RelativeTolerance * Math.Abs(expected));
}
