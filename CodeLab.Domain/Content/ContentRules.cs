using CodeLab.Judge.Languages;

namespace CodeLab.Domain.Content;

/// <summary>What packages are held against beyond their schemas.</summary>
/// <param name="Languages">The languages that challenges may name: the judge's, installed or not.</param>
/// <param name="ProductVersion">This program's version; packages may ask for a newer one.</param>
public sealed record ContentRules(IReadOnlyList<Language> Languages, SemanticVersion ProductVersion)
{
    public const long TestFileBytes = 16L << 20;

    /// <summary>Of a statement, a starter or solution file.</summary>
    public const long TextFileBytes = 1L << 20;

    public static ContentRules Default { get; } = new(LanguageDefinitions.Shipped, Product());

    public Language? Language(string id) => Languages.FirstOrDefault(language => language.Id == id);

    private static SemanticVersion Product()
    {
        var version = typeof(ContentRules).Assembly.GetName().Version ?? new Version(1, 0, 0);
        return new(version.Major, version.Minor, version.Build);
    }
}
