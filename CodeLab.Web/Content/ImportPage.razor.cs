using CodeLab.Domain.Import;
using CodeLab.Domain.Results;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace CodeLab.Web.Content;

/// <summary>For those who teach: takes in a package from outside and shows what became of it.</summary>
public sealed partial class ImportPage : IDisposable
{
    public const long MostBytes = 64 << 20;

    private readonly CancellationTokenSource _leaving = new();
    private bool _working;
    private string _last = "";
    private Problem? _problem;
    private ImportReport? _report;

    [Inject]
    public required ImportPackage Import { get; init; }

    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }

    private async Task ImportAsync(InputFileChangeEventArgs chosen)
    {
        (_working, _problem, _report, _last) = (true, null, null, $"Reading {chosen.File.Name}");
        try
        {
            if (chosen.File.Size > MostBytes)
            {
                _problem = ImportProblems.TooLarge(MostBytes);
                return;
            }

            await using var copy = new MemoryStream();
            await using (var upload = chosen.File.OpenReadStream(MostBytes, _leaving.Token))
                await upload.CopyToAsync(copy, _leaving.Token);
            copy.Position = 0;
            var result = await Import.RunZipAsync(copy, chosen.File.Name, Tell, _leaving.Token);
            (_report, _problem) = (result.Value, result.Problem);
        }
        finally
        {
            _working = false;
        }
    }

    private void Tell(string line) => _ = InvokeAsync(() =>
    {
        _last = line;
        StateHasChanged();
    });
}
