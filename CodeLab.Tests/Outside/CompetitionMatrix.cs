using CodeLab.Judge;

namespace CodeLab.Tests.Outside;

public sealed class CompetitionMatrix() : VerdictMatrix("Problems of coding competitions", "problem", "program", "test sets", "seconds")
{
    public void Add(string problem, string program, JobOutcome outcome) => Add(
        problem,
        program,
        string.Join(", ", outcome.Results.Select(result => $"{result.Id} {result.Verdict.Code()}")),
        string.Join(", ", outcome.Results.Select(result => Seconds(result.CpuTime))));
}
