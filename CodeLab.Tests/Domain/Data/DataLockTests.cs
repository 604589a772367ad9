using CodeLab.Domain.Data;
using CodeLab.Tests.Fakes;

namespace CodeLab.Tests.Domain.Data;

public sealed class DataLockTests
{
    [Fact]
    public void A_second_server_on_one_data_folder_is_refused_with_a_sentence()
    {
        using var folder = new TestFolder();
        var data = new DataOptions { Folder = folder.Path };
        using var first = new DataLock(data);

        var fault = Assert.Throws<IOException>(() => new DataLock(data));

        Assert.Contains("Another server uses the data folder", fault.Message, StringComparison.Ordinal);
    }
}
