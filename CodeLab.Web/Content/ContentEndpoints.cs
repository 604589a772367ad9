using CodeLab.Domain.Accounts;
using CodeLab.Domain.Challenges;
using CodeLab.Domain.Content;
using CodeLab.Domain.Import;
using CodeLab.Web.Api;
using Microsoft.AspNetCore.Mvc;

namespace CodeLab.Web.Content;

public static class ContentEndpoints
{
    public static void MapContent(this RouteGroupBuilder api)
    {
        var content = api.MapGroup("/content").WithTags("Content")
            .RequireAuthorization(policy => policy.RequireRole(RoleNames.Instructor, RoleNames.Admin));
        content.MapGet("/", (ChallengeLibrary library) => PackageList.Of(library.Current)).Refuses(401, 403, 429)
            .WithSummary("The installed packages");
        content.MapGet("/log", (ChallengeLibrary library) => new FindingList(library.Current.Findings)).Refuses(401, 403, 429)
            .WithSummary("What the last scan found wrong");
        content.MapPost("/scan", ScanAsync).Produces<PackageList>().Refuses(401, 403, 429)
            .WithSummary("Reads the content folder again");
        content.MapPost("/import", ImportAsync).Produces<ImportReport>().Refuses(400, 401, 403, 413, 429, 503)
            .WithMetadata(new RequestSizeLimitAttribute(ImportPage.MostBytes))
            .WithSummary("Takes in a Kattis or ICPC problem package, or exercises of Exercism: a zip in the field 'file'; answers with the report and the verdict matrix");
    }

    // The form is read by hand, because binding a file would ask for the anti-forgery token of forms and not for that of the API.
    private static async Task<IResult> ImportAsync(HttpRequest request, ImportPackage import, CancellationToken cancel)
    {
        if (!request.HasFormContentType || (await request.ReadFormAsync(cancel)).Files.GetFile("file") is not { } file)
            return ImportProblems.NoFile.ToResponse();
        await using var zip = file.OpenReadStream();
        var result = await import.RunZipAsync(zip, file.FileName, _ => { }, cancel);
        return result.ToResponse(Results.Ok);
    }

    private static async Task<IResult> ScanAsync(ChallengeLibrary library, CancellationToken cancel) =>
        Results.Ok(PackageList.Of(await library.ScanAsync(cancel)));
}

public sealed record PackageList(IReadOnlyList<PackageDocument> Packages, IReadOnlyList<Finding> Findings)
{
    public static PackageList Of(LibrarySnapshot library) => new([.. library.Packages.Select(PackageDocument.Of)], library.Findings);
}

public sealed record FindingList(IReadOnlyList<Finding> Findings);

public sealed record PackageDocument(string Id, string Title, string Version, int Challenges)
{
    public static PackageDocument Of(LoadedPackage package) =>
        new(package.Manifest.Id, package.Manifest.Title, package.Manifest.Version.ToString(), package.Challenges.Count);
}
