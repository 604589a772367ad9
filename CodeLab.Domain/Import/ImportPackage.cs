using System.Text.RegularExpressions;
using CodeLab.Domain.Challenges;
using CodeLab.Domain.Content;
using CodeLab.Domain.Data;
using CodeLab.Domain.Results;
using CodeLab.Judge.Languages;
using CodeLab.Judge.Queue;
using CodeLab.Judge.Sandboxes;

namespace CodeLab.Domain.Import;

/// <summary>Brings a problem package of Kattis or ICPC in as a content package: public when its own submissions get their verdicts here.</summary>
public sealed class ImportPackage(
    ChallengeLibrary library, PackageReader reader, JudgeQueue queue, LanguageCatalog catalog, JudgeHealth health, DataOptions data)
{
    /// <param name="path">The package's folder.</param>
    /// <param name="tell">Called with a line for each step, from any thread.</param>
    /// <param name="cancel">Ends it early; nothing is then installed.</param>
    public async Task<Result<ImportReport>> RunAsync(string path, Action<string> tell, CancellationToken cancel)
    {
        if (!Directory.Exists(path))
            return ImportProblems.NoFolder(path);
        var readiness = await health.CheckAsync(cancel);
        if (!readiness.Ready)
            return ChallengeProblems.JudgeNotReady(readiness.Reason);
        try
        {
            var files = new OutsideFolder(path);
            if (!KattisReader.Knows(files))
                return ImportProblems.UnknownFormat;
            var kattis = new KattisReader(files, new(reader.Rules));
            var problem = kattis.Read();
            tell($"{problem.Title}: {problem.Tests.Count} tests, {problem.Submissions.Count} graded submissions");
            return await MakeAsync(problem, kattis.Notes, tell, cancel);
        }
        catch (InvalidDataException refused)
        {
            return ImportProblems.Refused(refused.Message);
        }
        catch (RegexMatchTimeoutException)
        {
            return ImportProblems.Refused("The statement takes too long to read. Shorten it or write it in Markdown.");
        }
    }

    /// <summary>The same for a zip that was uploaded.</summary>
    /// <inheritdoc cref="RunAsync"/>
    public async Task<Result<ImportReport>> RunZipAsync(Stream zip, string name, Action<string> tell, CancellationToken cancel)
    {
        var own = Path.Combine(data.Folder, "imports", Guid.NewGuid().ToString("N"));
        var folder = Path.Combine(own, Slug.From(Path.GetFileNameWithoutExtension(name)));
        Directory.CreateDirectory(folder);
        try
        {
            return await RunAsync(await UnpackZip.RunAsync(zip, folder, cancel), tell, cancel);
        }
        catch (InvalidDataException refused)
        {
            return ImportProblems.Refused(refused.Message);
        }
        finally
        {
            Directory.Delete(own, recursive: true);
        }
    }

    private async Task<ImportReport> MakeAsync(OutsideProblem read, IReadOnlyList<ImportNote> notes, Action<string> tell, CancellationToken cancel)
    {
        var packageId = $"kattis-{read.Slug}";
        var taken = library.Current.BySlug(read.Slug) is { } other && other.PackageId != packageId;
        var problem = taken ? read with { Slug = packageId } : read;
        Directory.CreateDirectory(data.ContentFolder);
        var incoming = FolderSwitch.Prepare(data.ContentFolder);
        try
        {
            var writer = new PackageWriter(incoming, new(reader.Rules));
            await writer.WriteAsync(problem, packageId, NextVersion(packageId), cancel);
            await writer.WriteChallengeAsync(problem, problem.TimeLimit ?? TimeSpan.FromSeconds(20), isPublic: false, cancel);
            var report = new ImportReport(packageId, problem.Slug, problem.Title) { Published = false, Notes = notes };
            var reading = await reader.ReadAsync(incoming, packageId, cancel);
            if (reading.Package is not { } package)
                return report with { Findings = reading.Findings };

            var (matrix, limit) = await new GradeSubmissions(queue, catalog).RunAsync(problem, package.Challenges[0], tell, cancel);
            report = report with
            {
                Published = Proven(matrix),
                Matrix = matrix,
                Notes = [.. notes, .. TimeLimitNote(problem, limit)],
                Findings = reading.Findings,
            };
            await writer.WriteChallengeAsync(problem, limit, report.Published, cancel);
            await writer.WriteReportAsync(report, cancel);
            await InstallAsync(incoming, packageId, cancel);
            return report;
        }
        finally
        {
            FolderSwitch.Discard(incoming);
        }
    }

    // Without one accepted submission that was run nothing says that the tests can be passed at all.
    private static bool Proven(IReadOnlyList<GradedRow> matrix) =>
        matrix.All(row => row.Matches != false) && matrix.Any(row => row is { Matches: true, Expected: "AC" });

    private static IEnumerable<ImportNote> TimeLimitNote(OutsideProblem problem, TimeSpan limit)
    {
        if (problem.TimeLimit is null)
            yield return new(NoteKind.Changed, "The time limit", $"The package sets none; it is {limit.TotalSeconds:0} s, five times the slowest accepted submission.");
    }

    private SemanticVersion NextVersion(string packageId) =>
        library.Current.Packages.FirstOrDefault(package => package.Manifest.Id == packageId)?.Manifest.Version is { } version
            ? new(version.Major, version.Minor, version.Patch + 1)
            : new(1, 0, 0);

    private Task<LibrarySnapshot> InstallAsync(string incoming, string packageId, CancellationToken cancel) => library.ChangeAsync(
        () =>
        {
            FolderSwitch.Replace(incoming, Path.Combine(data.ContentFolder, packageId));
            return Task.FromResult(true);
        },
        cancel);
}
