using System.Text.Json;
using System.Text.Json.Nodes;
using CodeLab.Domain.Content;
using CodeLab.Domain.Data;
using CodeLab.Domain.Results;
using Microsoft.EntityFrameworkCore;

namespace CodeLab.Domain.Challenges;

/// <summary>
/// Makes or changes a challenge from a document of the public contract. It becomes a folder like that of any package and passes the
/// same reader before it counts.
/// </summary>
public sealed class WriteChallenge(
    ChallengeLibrary library, PackageReader reader, IDbContextFactory<CodeLabDb> databases, DataOptions data, TimeProvider clock)
{
    private string PackageFolder => Path.Combine(data.ContentFolder, Authoring.PackageId);

    /// <param name="document">The challenge as the contract writes it; fields it doesn't know are left aside.</param>
    /// <param name="ownerId">Who makes it; an existing challenge keeps its owner.</param>
    /// <param name="id">The challenge to change, or null for a new one.</param>
    /// <param name="cancel">Ends the work early, before anything counts.</param>
    public async Task<Result<Challenge>> RunAsync(JsonElement document, Guid ownerId, Guid? id, CancellationToken cancel)
    {
        var (json, pointer, fault) = StrictJson.Parse(document.GetRawText());
        if (json is not { ValueKind: JsonValueKind.Object } whole)
        {
            return Problem.Field(
                pointer.Length > 0 ? pointer[1..] : "challenge",
                json is null ? fault : "A challenge is an object in { }.");
        }

        return await WriteAsync(JsonObject.Create(whole) ?? [], ownerId, id, cancel);
    }

    private async Task<Result<Challenge>> WriteAsync(JsonObject document, Guid ownerId, Guid? id, CancellationToken cancel)
    {
        Result<string> writing = ChallengeProblems.NotFound;
        var slug = "";
        var after = await library.ChangeAsync(async () =>
        {
            var existing = id is { } known ? library.Current.ById(known) : null;
            if (id is not null && existing is null or { IsArchived: true })
                return false;

            slug = existing?.Slug ?? await FreeSlugAsync(document, cancel);
            writing = existing is { PackageId: not Authoring.PackageId }
                ? ChallengeProblems.FromPackage
                : await WriteFolderAsync(document, slug, ownerId, cancel);
            return writing.Succeeded;
        }, cancel);

        if (!writing.Succeeded)
            return writing.Problem;
        return after.BySlug(slug) is { } written && written.ContentHash == writing.Value ? written : ChallengeProblems.PackageFaulty;
    }

    /// <summary>Answers the hash of what it wrote.</summary>
    private async Task<Result<string>> WriteFolderAsync(JsonObject document, string slug, Guid ownerId, CancellationToken cancel)
    {
        var files = ChallengeDocument.ToFiles(document, reader.Rules, out var problem);
        if (problem is not null)
            return problem;

        Directory.CreateDirectory(data.ContentFolder);
        var incoming = FolderSwitch.Prepare(data.ContentFolder);
        try
        {
            var folder = Path.Combine(incoming, "challenges", slug);
            await DurableFile.WriteAsync(Path.Combine(incoming, "manifest.json"), Authoring.Manifest, cancel);
            foreach (var (path, text) in files)
                await DurableFile.WriteAsync(Path.Combine(folder, path), text, cancel);
            var reading = await reader.ReadAsync(incoming, Authoring.PackageId, cancel);
            if (reading.Package is null)
                return DocumentProblem.From(reading.Findings);

            var hash = reading.Package.Challenges[0].ContentHash;
            await AddRowAsync(slug, ownerId, hash, cancel);
            await PutInPlaceAsync(folder, slug);
            return hash;
        }
        finally
        {
            FolderSwitch.Discard(incoming);
        }
    }

    private async Task PutInPlaceAsync(string folder, string slug)
    {
        var manifest = Path.Combine(PackageFolder, "manifest.json");
        Directory.CreateDirectory(Path.Combine(PackageFolder, "challenges"));
        if (!File.Exists(manifest))
            await DurableFile.ReplaceAsync(manifest, Authoring.Manifest, CancellationToken.None);
        FolderSwitch.Replace(folder, Path.Combine(PackageFolder, "challenges", slug));
    }

    // Before the folder: after a crash in between the next scan archives a row without a folder, while a folder without a row
    // would come back without its owner.
    private async Task AddRowAsync(string slug, Guid ownerId, string contentHash, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await db.Challenges.AnyAsync(row => row.PackageId == Authoring.PackageId && row.Slug == slug, cancel))
            return;

        var now = clock.GetUtcNow();
        db.Challenges.Add(new()
        {
            PackageId = Authoring.PackageId,
            Slug = slug,
            OwnerId = ownerId,
            ContentHash = contentHash,
            CreatedAt = now,
            UpdatedAt = now,
        });
        await db.SaveChangesAsync(cancel);
    }

    // An archived challenge keeps its slug: links to it must not lead to something else.
    private async Task<string> FreeSlugAsync(JsonObject document, CancellationToken cancel)
    {
        var wished = Slug.From(document["title"] is JsonValue title && title.TryGetValue<string>(out var text) ? text : "");
        await using var db = await databases.CreateDbContextAsync(cancel);
        var taken = await db.Challenges.Where(row => row.Slug.StartsWith(wished)).Select(row => row.Slug).ToHashSetAsync(cancel);
        return Enumerable.Range(1, int.MaxValue)
            .Select(number => number == 1 ? wished : $"{wished}-{number}")
            .First(slug => !taken.Contains(slug) && !Directory.Exists(Path.Combine(PackageFolder, "challenges", slug)));
    }
}
