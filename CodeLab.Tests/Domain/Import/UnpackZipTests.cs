using System.IO.Compression;
using CodeLab.Domain.Import;
using CodeLab.Tests.Fakes;

namespace CodeLab.Tests.Domain.Import;

public sealed class UnpackZipTests : IDisposable
{
    private readonly TestFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("../outside.txt")]
    [InlineData("/etc/outside.txt")]
    [InlineData("a/../../outside.txt")]
    [InlineData("a\\..\\outside.txt")]
    [InlineData("C:/outside.txt")]
    public async Task An_entry_that_leads_outside_is_refused(string path) =>
        Assert.Contains("outside of its folder", await RefusedAsync(Zip(archive => archive.CreateEntry(path))), StringComparison.Ordinal);

    [Fact]
    public async Task A_link_is_refused()
    {
        var zip = Zip(archive => archive.CreateEntry("link").ExternalAttributes = unchecked((int)0xA1FF0000));

        Assert.Contains("symbolic link", await RefusedAsync(zip), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bomb_is_refused_by_what_comes_out_of_it()
    {
        var zip = Zip(archive =>
        {
            using var entry = archive.CreateEntry("zeros", CompressionLevel.Fastest).Open();
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 300; i++)
                entry.Write(zeros);
        });

        Assert.Contains("256 MiB", await RefusedAsync(zip), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_many_entries_are_refused()
    {
        var zip = Zip(archive =>
        {
            for (var i = 0; i < 5001; i++)
                archive.CreateEntry($"f{i}");
        });

        Assert.Contains("5001 entries", await RefusedAsync(zip), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_zip_is_refused() =>
        Assert.Contains("no zip", await RefusedAsync(new MemoryStream([1, 2, 3])), StringComparison.Ordinal);

    [Fact]
    public async Task The_only_folder_at_the_top_is_the_package()
    {
        var zip = Zip(archive => archive.CreateEntry("hello/problem.yaml"));

        Assert.Equal(_folder["hello"], await UnpackZip.RunAsync(zip, _folder.Path, Cancel));
    }

    private static MemoryStream Zip(Action<ZipArchive> fill)
    {
        var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
            fill(archive);
        zip.Position = 0;
        return zip;
    }

    private async Task<string> RefusedAsync(MemoryStream zip) =>
        (await Assert.ThrowsAsync<InvalidDataException>(() => UnpackZip.RunAsync(zip, _folder.Path, Cancel))).Message;
}
