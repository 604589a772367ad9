using CodeLab.Domain.Content;
using CodeLab.Tests.Fakes;

namespace CodeLab.Tests.Domain.Content;

public sealed class FolderSwitchTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_switch_that_fails_leaves_the_old_folder()
    {
        Directory.CreateDirectory(_folder["target/old"]);

        Assert.ThrowsAny<IOException>(() => FolderSwitch.Replace(_folder["never-made"], _folder["target"]));

        Assert.True(Directory.Exists(_folder["target/old"]));
    }

    [Fact]
    public void A_switch_leaves_only_the_new_folder()
    {
        Directory.CreateDirectory(_folder["target/old"]);
        var incoming = FolderSwitch.Prepare(_folder.Path);

        FolderSwitch.Replace(incoming, _folder["target"]);

        Assert.Equal([_folder["target"]], Directory.EnumerateDirectories(_folder.Path, "*", SearchOption.AllDirectories));
    }
}
