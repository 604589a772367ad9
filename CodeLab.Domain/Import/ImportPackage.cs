using System.Text.RegularExpressions;
using CodeLab.Domain.Challenges;
using CodeLab.Domain.Content;
using CodeLab.Domain.Data;
using CodeLab.Domain.Results;
using CodeLab.Judge.Languages;
using CodeLab.Judge.Queue;
using CodeLab.Judge.Sandboxes;

namespace CodeLab.Domain.Import;

/// <summary>
/// Brings problems of other formats in as a content package: a problem package of Kattis or ICPC, or exercises of an Exercism track. A
/// challenge is public when its own submissions get their verdicts here.
/// </summary>
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
            if (Read(new(path)) is not { } package)
                return ImportProblems.UnknownFormat;
            tell(package.Problems is [var only]
                ? $"{only.Title}: {only.Tests.Count + (only.Suite?.TestFiles.Count ?? 0)} tests, {only.Submissions.Count} graded submissions"
                : $"{package.Title}: {package.Problems.Count} exercises");
            return await MakeAsync(package, tell, cancel);
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

    private OutsidePackage? Read(OutsideFolder files) =>
        KattisReader.Knows(files) ? new KattisReader(files, new(reader.Rules)).Read()
        : ExercismReader.Knows(files) ? new ExercismReader(files, reader.Rules).Read()
        : null;

    private async Task<ImportReport> MakeAsync(OutsidePackage read, Action<string> tell, CancellationToken cancel)
    {
        var package = read with { Problems = [.. read.Problems.Select(problem => WithFreeSlug(problem, read.Id))] };
        Directory.CreateDirectory(data.ContentFolder);
        var incoming = FolderSwitch.Prepare(data.ContentFolder);
        try
        {
            var writer = new PackageWriter(incoming);
            await writer.WriteManifestAsync(package, NextVersion(package.Id), cancel);
            foreach (var problem in package.Problems)
            {
                await writer.WriteFilesAsync(problem, cancel);
                await writer.WriteChallengeAsync(problem, problem.TimeLimit ?? GradeSubmissions.Generous, isPublic: false, cancel);
            }

            var reading = await reader.ReadAsync(incoming, package.Id, cancel);
            if (reading.Package is null && WithoutFaulty(package, reading.Findings) is { Problems.Count: > 0 } rest && rest.Problems.Count < package.Problems.Count)
            {
                foreach (var faulty in package.Problems.Except(rest.Problems))
                    Directory.Delete(Path.Combine(incoming, "challenges", faulty.Slug), recursive: true);
                package = rest;
                reading = await reader.ReadAsync(incoming, package.Id, cancel);
            }

            var report = new ImportReport(package.Id, package.Title) { Refused = package.Refused, Findings = reading.Findings };
            if (reading.Package is not { } loaded)
                return report with { Challenges = [.. package.Problems.Select(problem => new ImportedChallenge(problem.Slug, problem.Title) { Notes = problem.Notes })] };

            report = report with { Challenges = await ProveAsync(package, loaded, writer, tell, cancel) };
            await writer.WriteReportAsync(report, cancel);
            await InstallAsync(incoming, package.Id, cancel);
            return report;
        }
        finally
        {
            FolderSwitch.Discard(incoming);
        }
    }

    // One exercise of many that can't be read must not keep the others out.
    private static OutsidePackage WithoutFaulty(OutsidePackage package, IReadOnlyList<Finding> findings)
    {
        var faults = findings.Where(finding => finding.Severity == FindingSeverity.Error)
            .ToLookup(finding => finding.File.Split('/') is [_, "challenges", var slug, ..] ? slug : "");
        return package with
        {
            Problems = [.. package.Problems.Where(problem => !faults.Contains(problem.Slug))],
            Refused =
            [
                .. package.Refused,
                .. package.Problems.Where(problem => faults.Contains(problem.Slug))
                    .Select(problem => new RefusedProblem(problem.Slug, $"{faults[problem.Slug].First().File}: {faults[problem.Slug].First().Message}")),
            ],
        };
    }

    private OutsideProblem WithFreeSlug(OutsideProblem problem, string packageId) =>
        library.Current.BySlug(problem.Slug) is { } other && other.PackageId != packageId ? problem with { Slug = problem.OtherSlug } : problem;

    // A few at a time: the judge has other work, too.
    private async Task<IReadOnlyList<ImportedChallenge>> ProveAsync(
        OutsidePackage package, LoadedPackage loaded, PackageWriter writer, Action<string> tell, CancellationToken cancel)
    {
        var proofs = new ProveProblem(new(queue, catalog), catalog);
        var challenges = loaded.Challenges.ToDictionary(challenge => challenge.Slug);
        var made = new ImportedChallenge[package.Problems.Count];
        var done = 0;
        var options = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancel };
        await Parallel.ForAsync(0, made.Length, options, async (at, stop) =>
        {
            var problem = package.Problems[at];
            var (proved, limit, imported) = await proofs.RunAsync(problem, challenges[problem.Slug], made.Length == 1 ? tell : _ => { }, stop);
            made[at] = imported;
            await writer.WriteChallengeAsync(proved, limit, imported.Published, stop);
            var count = Interlocked.Increment(ref done);
            if (made.Length > 1)
                tell($"{count} of {made.Length}: {problem.Title} {(imported.Published ? "is published" : "stays a draft")}");
        });
        return made;
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
