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
        var runs = api.MapGroup("").WithTags("Runs");
        runs.MapPost("/runs", RunAsync).Produces<RunDocument>().Refuses(400, 401, 403, 413, 429, 503)
            .WithSummary("Runs a program on your own input; no challenge and no score");
        runs.MapPost("/challenges/{id:guid}/runs", RunOnChallengeAsync).Produces<RunDocument>().Refuses(400, 401, 403, 404, 413, 429, 503)
            .WithSummary("Runs a program as a challenge would, on your own input or arguments");
        runs.MapGet("/languages", LanguagesAsync).AllowAnonymous().Produces<LanguageList>().Refuses(429)
            .WithSummary("The languages, and which are installed here");
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
        return Results.Ok(new LanguageList(
        [
            .. languages.Select(language => new LanguageDocument(
                language.Definition.Id, language.Definition.Name, language.Version, language.IsInstalled, language.Definition.MainFile)),
        ]));
    }
}

/// <param name="Language">A language id.</param>
/// <param name="Code">The main file.</param>
/// <param name="Stdin">What the program reads; for SQL the script that makes the database.</param>
/// <param name="Files">Further files beside the main one.</param>
public sealed record RunBody(string Language, string? Code = null, string? Stdin = null, IReadOnlyList<SourceFile>? Files = null);

/// <param name="Language">A language id of the challenge.</param>
/// <param name="Code">The main file.</param>
/// <param name="Input">Standard input, or a JSON list of arguments.</param>
/// <param name="Files">Further files beside the main one.</param>
public sealed record ChallengeRunBody(string Language, string? Code = null, string? Input = null, IReadOnlyList<SourceFile>? Files = null);

public sealed record LanguageList(IReadOnlyList<LanguageDocument> Languages);

public sealed record LanguageDocument(string Id, string Name, string Version, bool Installed, string MainFile);

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
