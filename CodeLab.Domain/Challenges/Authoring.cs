namespace CodeLab.Domain.Challenges;

/// <summary>Where challenges made in the product live: a package of their own beside the installed ones.</summary>
internal static class Authoring
{
    public const string PackageId = "local";

    public const string Manifest = """
        {
          "id": "local",
          "title": "Made here",
          "version": "1.0.0",
          "locales": ["en"],
          "minimumProductVersion": "1.0.0"
        }

        """;
}
