using CodeLab.Domain.Accounts;
using CodeLab.Domain.Challenges;
using CodeLab.Domain.Content;
using CodeLab.Web.Api;

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
