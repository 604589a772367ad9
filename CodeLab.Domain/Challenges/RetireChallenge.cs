using System.Text.Json;
using System.Text.Json.Nodes;
using CodeLab.Domain.Content;
using CodeLab.Domain.Data;
using CodeLab.Domain.Results;
using Microsoft.EntityFrameworkCore;

namespace CodeLab.Domain.Challenges;

/// <summary>Takes a challenge that was made here out of use: removes it, or archives it when it has submissions.</summary>
public sealed class RetireChallenge(ChallengeLibrary library, IDbContextFactory<CodeLabDb> databases, DataOptions data)
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true };

    public async Task<Result<Retirement>> RunAsync(Guid id, CancellationToken cancel)
    {
        Result<Retirement> result = ChallengeProblems.NotFound;
        await library.ChangeAsync(async () =>
        {
            result = library.Current.ById(id) switch
            {
                null or { IsArchived: true } => ChallengeProblems.NotFound,
                { PackageId: not Authoring.PackageId } => ChallengeProblems.FromPackage,
                var challenge => await RetireAsync(challenge, cancel),
            };
            return result.Succeeded;
        }, cancel);
        return result;
    }

    private async Task<Retirement> RetireAsync(Challenge challenge, CancellationToken cancel)
    {
        var folder = Path.Combine(data.ContentFolder, Authoring.PackageId, "challenges", challenge.Slug);
        if (await RemoveAsync(challenge.Id, folder, cancel))
            return Retirement.Removed;

        await ArchiveAsync(Path.Combine(folder, "challenge.json"));
        return Retirement.Archived;
    }

    private async Task<bool> RemoveAsync(Guid id, string folder, CancellationToken cancel)
    {
        var outgoing = FolderSwitch.TakeAway(folder);
        var removed = false;
        try
        {
            removed = await RemoveRowAsync(id, cancel);
        }
        finally
        {
            if (removed)
                FolderSwitch.Discard(outgoing);
            else
                FolderSwitch.PutBack(outgoing, folder);
        }

        return removed;
    }

    // One statement decides, so that a submission that arrives at this moment is either seen or refused by the database.
    private async Task<bool> RemoveRowAsync(Guid id, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Challenges
            .Where(row => row.Id == id && !db.Submissions.Any(submission => submission.ChallengeId == id))
            .ExecuteDeleteAsync(cancel) > 0;
    }

    private static async Task ArchiveAsync(string file)
    {
        var json = JsonNode.Parse(await File.ReadAllTextAsync(file, CancellationToken.None))!.AsObject();
        json["archived"] = true;
        await DurableFile.ReplaceAsync(file, json.ToJsonString(Readable), CancellationToken.None);
    }
}
