using CodeLab.Domain.Content;
using CodeLab.Domain.Data;
using CodeLab.Domain.Import;
using CodeLab.Domain.Results;
using CodeLab.Judge.Queue;

namespace CodeLab.Web.Content;

/// <summary>
/// <c>./start import FOLDER</c>, or a zip of it: takes a package from outside in while the server is stopped, prints the report, and ends with 0 when it
/// was published, with 1 when it was refused or stays a draft.
/// </summary>
public static class ImportCommand
{
    public static async Task<int> RunAsync(string path, string[] settings)
    {
        await using var app = CodeLabApp.Build([.. settings, "--Logging:LogLevel:Default=Warning"]);
        app.Services.GetRequiredService<DataLock>();
        await DataSetup.MigrateAsync(app.Services, CancellationToken.None);
        await ContentSetup.LoadAsync(app.Services, CancellationToken.None);
        var workers = app.Services.GetServices<IHostedService>().OfType<JudgeWorkers>().Single();
        await workers.StartAsync(CancellationToken.None);
        try
        {
            return await ImportAsync(app.Services.GetRequiredService<ImportPackage>(), path);
        }
        finally
        {
            await workers.StopAsync(CancellationToken.None);
        }
    }

    private static async Task<int> ImportAsync(ImportPackage import, string path)
    {
        var result = File.Exists(path)
            ? await ZipAsync(import, path)
            : await import.RunAsync(path, Console.WriteLine, CancellationToken.None);
        if (!result.Succeeded)
        {
            await Console.Error.WriteLineAsync($"Not imported: {result.Problem.Message}");
            return 1;
        }

        Console.WriteLine(Text(result.Value));
        return result.Value.Published ? 0 : 1;
    }

    private static async Task<Result<ImportReport>> ZipAsync(ImportPackage import, string path)
    {
        await using var zip = File.OpenRead(path);
        return await import.RunZipAsync(zip, Path.GetFileName(path), Console.WriteLine, CancellationToken.None);
    }

    private static string Text(ImportReport report)
    {
        var lines = new List<string> { "", $"{report.Title} ({report.PackageId})", "" };
        if (report.Challenges is [var only])
            lines.AddRange(only.Notes.Select(note => $"  {note.Kind,-8} {note.What}: {note.Why}"));
        lines.AddRange(report.Findings.Select(finding => $"  {finding.Severity,-8} {finding.File}{finding.Pointer}: {finding.Message} {finding.Mend}"));
        lines.AddRange(report.Refused.Select(refused => $"  Refused  {refused.Name}: {refused.Reason}"));
        lines.Add("");
        foreach (var challenge in report.Challenges)
            lines.AddRange(Text(challenge, isOnly: report.Challenges.Count == 1));
        lines.Add("");
        lines.Add(Ending(report));
        return string.Join('\n', lines);
    }

    // Of many, those that need nobody are one line each; the notes of all are in the report's file.
    private static IEnumerable<string> Text(ImportedChallenge challenge, bool isOnly)
    {
        if (!isOnly)
            yield return $"  {(challenge.Published ? "published" : "DRAFT"),-10} {challenge.Slug}";
        var rows = isOnly ? challenge.Matrix : [.. challenge.Matrix.Where(row => row.Matches != true)];
        var (name, expected, got) = (Width(rows, row => row.Submission), Width(rows, row => row.Expected), Width(rows, row => row.Got));
        foreach (var row in rows)
        {
            var line = $"{Word(row),-8} {row.Submission.PadRight(name)}  expected {row.Expected.PadRight(expected)}  got {row.Got.PadRight(got)}  {row.Reason}".TrimEnd();
            yield return (isOnly ? "  " : "             ") + line;
        }
    }

    private static string Ending(ImportReport report) => report switch
    {
        { Installed: false } => "Not installed: the findings above say why.",
        { Challenges: [{ Published: true } only] } => $"Published at /challenges/{only.Slug}.",
        { Challenges.Count: 1 } => "Installed as a draft, which students do not see: the matrix does not show that its tests work here.",
        _ => $"{report.Challenges.Count(challenge => challenge.Published)} published, {report.Challenges.Count(challenge => !challenge.Published)} drafts, which students do not see, "
            + $"{report.Refused.Count} refused. What was kept, changed and dropped of each is in content/{report.PackageId}/import-report.json in the data folder.",
    };

    private static string Word(GradedRow row) => row.Matches switch { true => "right", false => "WRONG", null => "not run" };

    private static int Width(IReadOnlyList<GradedRow> rows, Func<GradedRow, string> cell) => rows.Select(row => cell(row).Length).DefaultIfEmpty().Max();
}
