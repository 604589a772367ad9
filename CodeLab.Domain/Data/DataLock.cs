namespace CodeLab.Domain.Data;

/// <summary>Keeps a data folder to one server: two would judge the same submissions.</summary>
public sealed class DataLock : IDisposable
{
    private readonly FileStream _file;

    /// <exception cref="IOException">Another server uses the folder, or it can't be written.</exception>
    public DataLock(DataOptions data)
    {
        Directory.CreateDirectory(data.Folder);
        var path = Path.Combine(data.Folder, "lock");
        try
        {
            _file = new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException fault) when (File.Exists(path))
        {
            throw new IOException($"Another server uses the data folder {Path.GetFullPath(data.Folder)}. Stop it, or choose another folder.", fault);
        }
    }

    public void Dispose() => _file.Dispose();
}
