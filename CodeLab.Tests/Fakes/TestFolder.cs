namespace CodeLab.Tests.Fakes;

/// <summary>A temporary folder for one test.</summary>
public sealed class TestFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("codelab-test-").FullName;

    public string this[string path] => System.IO.Path.Combine(Path, path);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
