using System.Diagnostics;
using CodeLab.Domain.Content;
using CodeLab.Tests.Fakes;

namespace CodeLab.Tests.Domain.Content;

public sealed class PipeInPackageTests
{
    [Fact]
    public async Task A_pipe_in_the_place_of_a_manifest_is_a_finding_and_not_a_wait()
    {
        using var folder = new TestFolder();
        var package = new TestPackage().WriteTo(folder.Path);
        File.Delete(Path.Combine(package, "manifest.json"));
        using (var make = Process.Start("mkfifo", [Path.Combine(package, "manifest.json")]))
            await make.WaitForExitAsync(TestContext.Current.CancellationToken);

        var reading = await new PackageReader(ContentRules.Default).ReadAsync(package, "good", TestContext.Current.CancellationToken)
            .WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);

        Assert.Null(reading.Package);
        Assert.NotEmpty(reading.Findings);
    }
}
