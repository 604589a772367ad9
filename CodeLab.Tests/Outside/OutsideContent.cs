using CodeLab.Tests.Fakes;

namespace CodeLab.Tests.Outside;

/// <summary>Where the tests find what no one here wrote, and the solutions that we wrote for it.</summary>
internal static class OutsideContent
{
    public const string NoCheckouts = "no checkouts of other people's programs: ask for them with ./test --outside DIR";

    /// <summary>The folder of checkouts that <c>./test --outside DIR</c> names; null without.</summary>
    public static string? Checkouts => Environment.GetEnvironmentVariable("CODELAB_OUTSIDE") is { Length: > 0 } folder ? folder : null;

    /// <summary>A folder beside this file, in the source tree.</summary>
    public static string Own(string name) => Path.Combine(SourceTree.Root, "CodeLab.Tests", "Outside", name);

    /// <summary>A folder of the material that lies beside the repository.</summary>
    public static string Shared(string name) => Path.GetFullPath(Path.Combine(SourceTree.Root, "..", "shared", "content", name));

    /// <summary>A row for each of our folders of solutions; without the material only one, skipped with the reason.</summary>
    public static IEnumerable<TheoryDataRow<string>> Rows(string own, string shared) =>
        Directory.Exists(Shared(shared)) ? FoldersIn(Own(own)).Select(name => new TheoryDataRow<string>(name)) : [Skipped(shared)];

    /// <summary>The rows that the material itself names; without it only one, skipped with the reason.</summary>
    public static IEnumerable<TheoryDataRow<string>> SharedRows(string shared, Func<string, IEnumerable<string>> names) =>
        Directory.Exists(Shared(shared)) ? names(Shared(shared)).Select(name => new TheoryDataRow<string>(name)) : [Skipped(shared)];

    private static IEnumerable<string> FoldersIn(string folder) =>
        Directory.EnumerateDirectories(folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    private static TheoryDataRow<string> Skipped(string shared) =>
        new("none") { Skip = $"no material: the folder {Shared(shared)} is missing" };
}
