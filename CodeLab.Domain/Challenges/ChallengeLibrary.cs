using CodeLab.Domain.Content;
using CodeLab.Domain.Data;
using CodeLab.Domain.Live;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CodeLab.Domain.Challenges;

/// <summary>
/// The content of this installation, read from the content folder. Readers take <see cref="Current"/> and never wait; a scan builds
/// a new snapshot beside it and swaps it whole.
/// </summary>
public sealed partial class ChallengeLibrary(
    PackageReader reader,
    IDbContextFactory<CodeLabDb> databases,
    DataOptions data,
    LiveBus bus,
    TimeProvider clock,
    ILogger<ChallengeLibrary> log) : IDisposable
{
    private readonly SemaphoreSlim _oneAtATime = new(1);
    private volatile LibrarySnapshot _current = LibrarySnapshot.Empty;

    public LibrarySnapshot Current => _current;

    public void Dispose() => _oneAtATime.Dispose();

    /// <summary>Reads every package again and brings the index rows up to date.</summary>
    public Task<LibrarySnapshot> ScanAsync(CancellationToken cancel) => ChangeAsync(() => Task.FromResult(true), cancel);

    /// <summary>Lets <paramref name="change"/> alter the content folder while no scan runs, and scans when it says that it did.</summary>
    internal async Task<LibrarySnapshot> ChangeAsync(Func<Task<bool>> change, CancellationToken cancel)
    {
        await _oneAtATime.WaitAsync(cancel);
        try
        {
            // What was changed on disk must be seen, even when the caller has left meanwhile.
            return await change() ? await LoadAsync(CancellationToken.None) : _current;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    private async Task<LibrarySnapshot> LoadAsync(CancellationToken cancel)
    {
        var started = clock.GetTimestamp();
        var readings = await Task.Run(() => ReadAllAsync(cancel), cancel);
        await using var db = await databases.CreateDbContextAsync(cancel);
        _current = await new LibraryIndex(db, clock).TakeInAsync(readings, _current, cancel);
        var time = clock.GetElapsedTime(started).TotalMilliseconds;
        Scanned(log, _current.Packages.Count, _current.Challenges.Count, _current.Findings.Count, time);
        bus.Nudge(Topic.Content);
        return _current;
    }

    private async Task<Dictionary<string, PackageReading>> ReadAllAsync(CancellationToken cancel)
    {
        Directory.CreateDirectory(data.ContentFolder);
        var readings = new Dictionary<string, PackageReading>();
        foreach (var folder in Directory.EnumerateDirectories(data.ContentFolder).Order(StringComparer.Ordinal))
        {
            var id = Path.GetFileName(folder);
            if (!id.StartsWith('.'))
                readings[id] = await reader.ReadAsync(folder, id, cancel);
        }

        return readings;
    }

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "Content scanned: {Packages} packages, {Challenges} challenges, {Findings} findings in {Milliseconds:F0} ms")]
    private static partial void Scanned(ILogger log, int packages, int challenges, int findings, double milliseconds);
}
