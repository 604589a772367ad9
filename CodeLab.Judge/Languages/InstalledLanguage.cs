namespace CodeLab.Judge.Languages;

/// <summary>A language and what of it is on this machine.</summary>
/// <param name="Definition">The language.</param>
/// <param name="Program">Its program; null when it is not installed.</param>
/// <param name="Version">Its version, or the reason why it can't be used.</param>
public sealed record InstalledLanguage(Language Definition, string? Program, string Version)
{
    public bool IsInstalled => Program is not null;
}
