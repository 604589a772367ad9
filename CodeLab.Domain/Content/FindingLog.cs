namespace CodeLab.Domain.Content;

/// <summary>Collects what is found while one package is read. Files are named from the package's folder.</summary>
internal sealed class FindingLog(string packageId)
{
    private readonly List<Finding> _found = [];

    public IReadOnlyList<Finding> Found => _found;

    public bool HasErrors => _found.Exists(finding => finding.Severity == FindingSeverity.Error);

    public void Error(string file, string pointer, string message, string mend) =>
        _found.Add(new(Named(file), pointer, message, FindingSeverity.Error, mend));

    public void Error(string file, string message, string mend) => Error(file, "", message, mend);

    public void Warn(string file, string message, string mend) =>
        _found.Add(new(Named(file), "", message, FindingSeverity.Warning, mend));

    private string Named(string file) => file.Length == 0 ? packageId : $"{packageId}/{file}";
}
