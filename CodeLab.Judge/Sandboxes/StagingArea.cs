using System.Globalization;

namespace CodeLab.Judge.Sandboxes;

/// <summary>The folder where programs are laid out for sandboxes to read. What a killed server left behind is removed by the next one.</summary>
public sealed class StagingArea : IDisposable
{
    private const string Prefix = "codelab-judge-";

    // Others may pass through to a path they know (the sandbox's users must), but not list it.
    private const UnixFileMode PassThrough =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    public StagingArea()
    {
        RemoveLeftovers();
        Root = Directory.CreateTempSubdirectory(Prefix).FullName;
        File.WriteAllText(OwnerFile(Root), Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        File.SetUnixFileMode(Root, PassThrough);
    }

    public string Root { get; }

    public void Dispose()
    {
        if (Directory.Exists(Root))
            Directory.Delete(Root, recursive: true);
    }

    private static string OwnerFile(string folder) => Path.Combine(folder, "owner");

    private static void RemoveLeftovers()
    {
        foreach (var folder in Directory.EnumerateDirectories(Path.GetTempPath(), Prefix + "*"))
        {
            try
            {
                if (File.Exists(OwnerFile(folder)) && !Directory.Exists($"/proc/{File.ReadAllText(OwnerFile(folder))}"))
                    Directory.Delete(folder, recursive: true);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                // Another user's, or somebody else is removing it: not ours to mend.
            }
        }
    }
}
