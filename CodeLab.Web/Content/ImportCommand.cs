using CodeLab.Domain.Content;
using CodeLab.Domain.Data;
using CodeLab.Domain.Import;
using CodeLab.Judge.Queue;

namespace CodeLab.Web.Content;

/// <summary>
/// <c>./start import FOLDER</c>: takes a package from outside in while the server is stopped, prints the report, and ends with 0 when it
/// was published, with 1 when it was refused or stays a draft.
/// </summary>
public static class ImportCommand
{
    public static async Task<int> RunAsync(string folder, string[] settings)
    {
        await using var app = CodeLabApp.Build([.. settings, "--Logging:LogLevel:Default=Warning"]);
        app.Services.GetRequiredService<DataLock>();
        await DataSetup.MigrateAsync(app.Services, CancellationToken.None);
        await ContentSetup.LoadAsync(app.Services, CancellationToken.None);
        var workers = app.Services.GetServices<IHostedService>().OfType<JudgeWorkers>().Single();
        await workers.StartAsync(CancellationToken.None);
        try
        {
            return await ImportAsync(app.Services.GetRequiredService<ImportPackage>(), folder);
        }
        finally
        {
            await workers.StopAsync(CancellationToken.None);
        }
    }

    private static async Task<int> ImportAsync(ImportPackage import, string folder)
    {
        var result = await import.RunAsync(folder, Console.WriteLine, CancellationToken.None);
        if (!result.Succeeded)
        {
            await Console.Error.WriteLineAsync($"Not imported: {result.Problem.Message}");
            return 1;
        }

        Console.WriteLine(Text(result.Value));
        return result.Value.Published ? 0 : 1;
    }

    private static string Text(ImportReport report)
    {
        var widths = (Submission: Width(report, row => row.Submission), Expected: Width(report, row => row.Expected), Got: Width(report, row => row.Got));
        var lines = new List<string> { "", $"{report.Title} ({report.PackageId})", "" };
        lines.AddRange(report.Notes.Select(note => $"  {note.Kind,-8} {note.What}: {note.Why}"));
        lines.AddRange(report.Findings.Select(finding => $"  {finding.Severity,-8} {finding.File}{finding.Pointer}: {finding.Message} {finding.Mend}"));
        lines.Add("");
        lines.AddRange(report.Matrix.Select(row =>
            $"  {Word(row),-8} {row.Submission.PadRight(widths.Submission)}  {row.Expected.PadRight(widths.Expected)}  {row.Got.PadRight(widths.Got)}  {row.Reason}".TrimEnd()));
        lines.Add("");
        lines.Add(report switch
        {
            { Installed: false } => "Not installed: the findings above say why.",
            { Published: true } => $"Published at /challenges/{report.Slug}.",
            _ => "Installed as a draft, which students do not see: the matrix does not show that its tests work here.",
        });
        return string.Join('\n', lines);
    }

    private static string Word(GradedRow row) => row.Matches switch { true => "right", false => "WRONG", null => "not run" };

    private static int Width(ImportReport report, Func<GradedRow, string> cell) => report.Matrix.Select(row => cell(row).Length).DefaultIfEmpty().Max();
}
