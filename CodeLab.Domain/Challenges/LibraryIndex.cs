using CodeLab.Domain.Content;
using CodeLab.Domain.Data;
using Microsoft.EntityFrameworkCore;

namespace CodeLab.Domain.Challenges;

/// <summary>Brings the index rows in line with what was read and makes the snapshot of both.</summary>
internal sealed class LibraryIndex(CodeLabDb db, TimeProvider clock)
{
    private readonly DateTimeOffset _now = clock.GetUtcNow();
    private Dictionary<(string Package, string Slug), ChallengeRecord> _rows = [];

    public async Task<LibrarySnapshot> TakeInAsync(
        IReadOnlyDictionary<string, PackageReading> readings, LibrarySnapshot before, CancellationToken cancel)
    {
        _rows = await db.Challenges.ToDictionaryAsync(row => (row.PackageId, row.Slug), cancel);
        var findings = readings.Values.SelectMany(reading => reading.Findings).ToList();
        var packages = new List<LoadedPackage>();
        foreach (var (id, reading) in readings)
        {
            // A package that became faulty stays as it was when it was good.
            if ((reading.Package ?? before.Packages.FirstOrDefault(package => package.Manifest.Id == id)) is { } package)
                packages.Add(package);
        }

        var unique = WithoutDoubles(packages, findings);
        var used = unique.SelectMany(package => package.Challenges).Select(Upsert).ToHashSet();
        var unreadable = readings.Keys.Except(unique.Select(package => package.Manifest.Id)).ToHashSet();
        foreach (var row in _rows.Values.Where(row => !used.Contains(row) && !unreadable.Contains(row.PackageId)))
            row.ArchivedAt ??= _now;
        await db.SaveChangesAsync(cancel);
        return new([.. unique.Select(WithRows)], findings, _now);
    }

    private ChallengeRecord Upsert(Challenge challenge)
    {
        var key = (challenge.PackageId, challenge.Slug);
        if (!_rows.TryGetValue(key, out var row))
        {
            row = new()
            {
                PackageId = challenge.PackageId,
                Slug = challenge.Slug,
                OwnerId = challenge.OwnerId,
                ContentHash = challenge.ContentHash,
                CreatedAt = _now,
                UpdatedAt = _now,
            };
            _rows.Add(key, row);
            db.Challenges.Add(row);
        }

        if (row.ContentHash != challenge.ContentHash)
            (row.ContentHash, row.UpdatedAt) = (challenge.ContentHash, _now);
        row.ArchivedAt = challenge.IsArchived ? row.ArchivedAt ?? _now : null;
        return row;
    }

    // The address of a challenge is its slug alone. Who had it first keeps it.
    private List<LoadedPackage> WithoutDoubles(List<LoadedPackage> packages, List<Finding> findings)
    {
        var owners = packages.SelectMany(package => package.Challenges)
            .OrderBy(challenge => _rows.TryGetValue((challenge.PackageId, challenge.Slug), out var row) ? row.CreatedAt : _now)
            .ThenBy(challenge => challenge.PackageId, StringComparer.Ordinal)
            .DistinctBy(challenge => challenge.Slug)
            .ToDictionary(challenge => challenge.Slug, challenge => challenge.PackageId);
        var losers = packages.SelectMany(package => package.Challenges).Where(challenge => owners[challenge.Slug] != challenge.PackageId);
        foreach (var challenge in losers)
        {
            findings.Add(new($"{challenge.PackageId}/challenges/{challenge.Slug}", "",
                $"The package {owners[challenge.Slug]} has a challenge of the same name; this one is left out.", FindingSeverity.Error,
                "Rename the folder."));
        }

        return [.. packages.Select(package => package with
        {
            Challenges = [.. package.Challenges.Where(challenge => owners[challenge.Slug] == challenge.PackageId)],
        })];
    }

    private LoadedPackage WithRows(LoadedPackage package) => package with
    {
        Challenges = [.. package.Challenges.Select(challenge =>
        {
            var row = _rows[(challenge.PackageId, challenge.Slug)];
            return challenge with { Id = row.Id, OwnerId = row.OwnerId, CreatedAt = row.CreatedAt };
        })],
    };
}
