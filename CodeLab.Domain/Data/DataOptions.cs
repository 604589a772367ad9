namespace CodeLab.Domain.Data;

/// <summary>The section <c>Data</c> of the settings.</summary>
public sealed class DataOptions
{
    /// <summary>Where everything of this installation lives: database, content, keys, logs.</summary>
    public string Folder { get; set; } = "data";

    /// <summary>A PostgreSQL connection string (<c>Host=…</c>); empty for the SQLite file in the data folder.</summary>
    public string ConnectionString { get; set; } = "";

    public string ContentFolder => Path.Combine(Folder, "content");

    public string KeysFolder => Path.Combine(Folder, "keys");
}
