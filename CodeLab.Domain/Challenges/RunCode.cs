using System.Text.Json;
using CodeLab.Domain.Results;
using CodeLab.Judge;
using CodeLab.Judge.Languages;
using CodeLab.Judge.Queue;

namespace CodeLab.Domain.Challenges;

/// <summary>Runs a program on somebody's own input: no challenge, no score, nothing stored.</summary>
public sealed class RunCode(LanguageCatalog languages, JudgeAdmission admission, JudgeQueue queue)
{
    public async Task<Result<TestResult>> RunAsync(Guid userId, ProgramToRun program, CancellationToken cancel)
    {
        if (languages.Find(program.Language) is not { } language)
            return Problem.Field("language", $"There is no language '{program.Language}'. GET /api/v1/languages lists them.");
        var test = program.Test();
        var files = ProgramFiles.Check(program.Code, language.FileFor(test is FunctionTest), program.Files);
        if (!files.Succeeded)
            return files.Problem;
        var admitted = await admission.RunAsync(userId, language, cancel);
        if (!admitted.Succeeded)
            return admitted.Problem;
        using var place = admitted.Value;

        var job = new JudgeJob
        {
            Id = Guid.CreateVersion7(),
            Language = language.Id,
            Files = files.Value,
            Tests = [test],
            Limits = program.Limits ?? Limits.Default,
            Priority = JobPriority.Run,
            Person = userId.ToString(),
            Subject = program.ChallengeId?.ToString() ?? "",
        };
        if (queue.Submit(job, _ => { }) is not { } ticket)
            return queue.IsClosed ? ChallengeProblems.JudgeStopping : ChallengeProblems.JudgeFull;
        place.Dispose();

        // Whoever leaves before the end takes the job along.
        await using var leaving = cancel.Register(() => queue.Cancel(job.Id));
        try
        {
            return Only(await ticket.Completion);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return ChallengeProblems.JudgeStopping;
        }
    }

    private static TestResult Only(JobOutcome outcome) => outcome.Results.Count > 0
        ? outcome.Results[0]
        : new()
        {
            Id = "run",
            Verdict = outcome.Verdict,
            Error = outcome.Message,
            Message = outcome.Verdict == Verdict.CompileError ? "The program can't be compiled." : outcome.Message,
            Diagnostics = outcome.Diagnostics,
        };
}

/// <summary>A program to run once: standard input, or a function and its arguments.</summary>
public sealed record ProgramToRun(string Language, string? Code, IReadOnlyList<SourceFile>? Files = null)
{
    public string Input { get; init; } = "";

    public string? Function { get; init; }

    /// <summary>A JSON list; only with <see cref="Function"/>.</summary>
    public JsonElement Arguments { get; init; }

    /// <summary>A test without expectations that says how to run it; takes the place of <see cref="Input"/>.</summary>
    public TestCase? LikeTest { get; init; }

    public Limits? Limits { get; init; }

    /// <summary>The challenge that it is tried for, if any.</summary>
    public Guid? ChallengeId { get; init; }

    internal TestCase Test() => this switch
    {
        { Function: { } function } => new FunctionTest("run", function, Arguments, Expected: null),
        { LikeTest: { } test } => test,
        _ => new StdioTest("run", Input, Expected: null),
    };
}
