using CodeLab.Judge;

namespace CodeLab.Domain.Import;

/// <summary>What a folder of graded submissions stands for.</summary>
internal sealed record ExpectedGrade(string Words, IReadOnlyList<Verdict> Verdicts)
{
    public static readonly ExpectedGrade Accepted = new("AC", [Verdict.Accepted]);

    public static readonly ExpectedGrade NotAccepted = new("not AC",
        [Verdict.WrongAnswer, Verdict.CompileError, Verdict.RuntimeError, Verdict.TimeLimit, Verdict.MemoryLimit, Verdict.OutputLimit]);

    private static readonly Dictionary<string, ExpectedGrade> Folders = new(StringComparer.Ordinal)
    {
        ["accepted"] = Accepted,
        ["wrong_answer"] = new("WA", [Verdict.WrongAnswer]),
        ["time_limit_exceeded"] = new("TLE", [Verdict.TimeLimit]),

        // In Kattis too much memory and too much output are run time errors.
        ["run_time_error"] = new("RE, MLE or OLE", [Verdict.RuntimeError, Verdict.MemoryLimit, Verdict.OutputLimit]),
        ["compile_error"] = new("CE", [Verdict.CompileError]),
        ["slow_accepted"] = new("AC or TLE", [Verdict.Accepted, Verdict.TimeLimit]),
        ["partially_accepted"] = new("some of the points", []) { Partial = true },
    };

    /// <summary>Whether some points, but not all, are expected.</summary>
    public bool Partial { get; private init; }

    /// <summary>Null for a folder that the format does not have.</summary>
    public static ExpectedGrade? Of(string folder) => Folders.GetValueOrDefault(folder);

    public bool IsMetBy(Verdict verdict, double share) => Partial
        ? share is > 0 and < 1 && verdict != Verdict.InternalError
        : Verdicts.Contains(verdict);
}
