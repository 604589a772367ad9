using CodeLab.Judge;

namespace CodeLab.Tests.Judge;

public sealed class FilePathsTests
{
    [Theory]
    [InlineData("main.py")]
    [InlineData("package/module.py")]
    [InlineData("Straße 2.txt")]
    public void An_ordinary_path_is_safe(string path) => Assert.True(FilePaths.AreSafe(path));

    [Theory]
    [InlineData("../main.py")]
    [InlineData("/etc/passwd")]
    [InlineData("a//b")]
    [InlineData(".hidden")]
    [InlineData("-option")]
    [InlineData("a'b")]
    [InlineData("a\nb")]
    [InlineData("")]
    public void An_odd_path_is_not(string path) => Assert.False(FilePaths.AreSafe(path));

    [Fact]
    public void A_name_longer_than_a_disk_takes_is_not_safe() => Assert.False(FilePaths.AreSafe(new string('中', 120)));

    [Fact]
    public void A_file_in_the_place_of_a_folder_is_found() =>
        Assert.Equal("a", FilePaths.FindFolderTakenByFile(["main.py", "a", "a/b/c"]));
}
