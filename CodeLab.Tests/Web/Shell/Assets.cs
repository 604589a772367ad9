namespace CodeLab.Tests.Web.Shell;

/// <summary>The static assets as they lie in the source tree above the tests.</summary>
internal static class Assets
{
    public static string Read(string path)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(folder!.FullName, "wwwroot-assets")))
            folder = folder.Parent;

        return File.ReadAllText(Path.Combine(folder.FullName, "wwwroot-assets", path));
    }
}
