using System.Text.Json.Serialization;

namespace CodeLab.Judge;

/// <summary>What became of a program. Zero means that nobody has judged yet, so a forgotten assignment can't pass for success.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Verdict>))]
public enum Verdict
{
    NotJudged,
    Accepted,
    WrongAnswer,
    TimeLimit,
    MemoryLimit,
    OutputLimit,
    RuntimeError,
    CompileError,

    /// <summary>The judge itself failed. Never blamed on the student.</summary>
    InternalError,
}
