using CodeLab.Domain.Accounts;
using CodeLab.Domain.Challenges;
using CodeLab.Domain.Content;

namespace CodeLab.Web.Content;

public static class ContentEndpoints
{
    public static void MapContent(this RouteGroupBuilder api)
    {
        var content = api.MapGroup("/content").WithTags("Content")
            .RequireAuthorization(policy => policy.RequireRole(RoleNames.Instructor, RoleNames.Admin));
        content.MapGet("/", (ChallengeLibrary library) => new { packages = library.Current.Packages.Select(PackageDocument.Of) })
            .WithSummary("The installed packages");
        content.MapGet("/log", (ChallengeLibrary library) => new { findings = library.Current.Findings })
            .WithSummary("What the last scan found wrong");
        content.MapPost("/scan", ScanAsync).WithSummary("Reads the content folder again");
    }

    private static async Task<IResult> ScanAsync(ChallengeLibrary library, CancellationToken cancel)
    {
        var current = await library.ScanAsync(cancel);
        return Results.Ok(new { packages = current.Packages.Select(PackageDocument.Of), findings = current.Findings });
    }

    private sealed record PackageDocument(string Id, string Title, string Version, int Challenges)
    {
        public static PackageDocument Of(LoadedPackage package) =>
            new(package.Manifest.Id, package.Manifest.Title, package.Manifest.Version.ToString(), package.Challenges.Count);
    }
}
