namespace CodeLab.Judge;

public static class VerdictCodes
{
    /// <summary>The short code of the public contract: AC, WA, TLE, MLE, OLE, RE, CE, IE; null while nobody has judged.</summary>
    public static string? Code(this Verdict verdict) => verdict switch
    {
        Verdict.NotJudged => null,
        Verdict.Accepted => "AC",
        Verdict.WrongAnswer => "WA",
        Verdict.TimeLimit => "TLE",
        Verdict.MemoryLimit => "MLE",
        Verdict.OutputLimit => "OLE",
        Verdict.RuntimeError => "RE",
        Verdict.CompileError => "CE",
        Verdict.InternalError => "IE",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, message: null),
    };
}
