namespace CodeLab.Tests.Fakes;

/// <summary>The folder of the sources: material of tests is read there, so that a change of it needs no build.</summary>
internal static class SourceTree
{
    public static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CodeLab.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException($"CodeLab.sln is in no folder above {AppContext.BaseDirectory}.");
    }
}
