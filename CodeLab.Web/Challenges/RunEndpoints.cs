using System.Security.Claims;
using CodeLab.Domain.Challenges;
using CodeLab.Judge;
using CodeLab.Judge.Languages;
using CodeLab.Web.Api;

namespace CodeLab.Web.Challenges;

public static class RunEndpoints
{
    public static void MapRuns(this RouteGroupBuilder api)
    {
        api.MapPost("/runs", RunAsync).WithTags("Runs").WithSummary("Runs a program on your own input; no challenge and no score");
        api.MapPost("/challenges/{id:guid}/runs", RunOnChallengeAsync).WithTags("Runs")
            .WithSummary("Runs a program as a challenge would, on your own input or arguments");
        api.MapGet("/languages", LanguagesAsync).AllowAnonymous().WithTags("Runs").WithSummary("The languages, and which are installed here");
    }

    private static async Task<IResult> RunAsync(RunBody body, ClaimsPrincipal user, RunCode run, CancellationToken cancel)
    {
        var program = new ProgramToRun(body.Language, body.Code, body.Files) { Input = body.Stdin ?? "" };
        var result = await run.RunAsync(user.UserId(), program, cancel);
        return result.ToResponse(test => Results.Ok(RunDocument.Of(test)));
    }

    private static async Task<IResult> RunOnChallengeAsync(
        Guid id, ChallengeRunBody body, ClaimsPrincipal user, RunOnChallenge run, CancellationToken cancel)
    {
        var result = await run.RunAsync(user.Viewer(), new(id, body.Language, body.Code, body.Files), body.Input ?? "", cancel);
        return result.ToResponse(test => Results.Ok(RunDocument.Of(test)));
    }

    private static async Task<IResult> LanguagesAsync(LanguageCatalog catalog)
    {
        var languages = await catalog.InstalledAsync();
        return Results.Ok(new
        {
            languages = languages.Select(language => new
            {
                id = language.Definition.Id,
                name = language.Definition.Name,
                version = language.Version,
                installed = language.IsInstalled,
                mainFile = language.Definition.MainFile,
            }),
        });
    }

    private sealed record ChallengeRunBody(string Language, string? Code = null, string? Input = null, IReadOnlyList<SourceFile>? Files = null);

    private sealed record RunBody(string Language, string? Code = null, string? Stdin = null, IReadOnlyList<SourceFile>? Files = null);
}

/// <summary>What became of a run.</summary>
public sealed record RunDocument(
    string? Verdict,
    int? ExitCode,
    string Stdout,
    string Stderr,
    int TimeMs,
    int WallMs,
    long MemoryKb,
    bool Truncated,
    string Message,
    IReadOnlyList<Diagnostic> Diagnostics)
{
    public static RunDocument Of(TestResult result) => new(
        result.Verdict.Code(), result.ExitCode, result.Output, result.Error, (int)result.CpuTime.TotalMilliseconds,
        (int)result.WallTime.TotalMilliseconds, result.MemoryBytes / 1024, result.Truncated, result.Message, result.Diagnostics);
}
