using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace CodeLab.Domain.Content;

/// <summary>A version, ordered as semver.org says: <c>1.10.0</c> after <c>1.9.3</c>, <c>2.0.0-beta.2</c> before <c>2.0.0</c>.</summary>
public sealed partial record SemanticVersion(int Major, int Minor, int Patch, string Prerelease = "") : IComparable<SemanticVersion>
{
    public static bool TryParse(string? text, [NotNullWhen(true)] out SemanticVersion? version)
    {
        version = null;
        var match = Shape().Match(text ?? "");
        if (!match.Success || !Number(match, "major", out var major) || !Number(match, "minor", out var minor)
            || !Number(match, "patch", out var patch))
            return false;

        version = new(major, minor, patch, match.Groups["pre"].Value);
        return true;
    }

    public int CompareTo(SemanticVersion? other)
    {
        if (other is null)
            return 1;

        var numbers = (Major, Minor, Patch).CompareTo((other.Major, other.Minor, other.Patch));
        return numbers != 0 ? numbers : ComparePrerelease(Prerelease, other.Prerelease);
    }

    public static bool operator <(SemanticVersion left, SemanticVersion right) => left.CompareTo(right) < 0;

    public static bool operator >(SemanticVersion left, SemanticVersion right) => left.CompareTo(right) > 0;

    public static bool operator <=(SemanticVersion left, SemanticVersion right) => left.CompareTo(right) <= 0;

    public static bool operator >=(SemanticVersion left, SemanticVersion right) => left.CompareTo(right) >= 0;

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}.{Patch}{(Prerelease.Length > 0 ? "-" + Prerelease : "")}");

    private static int ComparePrerelease(string left, string right)
    {
        // A release comes after all of its own previews.
        if (left.Length == 0 || right.Length == 0)
            return right.Length.CompareTo(left.Length);

        foreach (var (a, b) in left.Split('.').Zip(right.Split('.')))
        {
            var aIsNumber = int.TryParse(a, CultureInfo.InvariantCulture, out var x);
            var bIsNumber = int.TryParse(b, CultureInfo.InvariantCulture, out var y);
            var order = aIsNumber && bIsNumber ? x.CompareTo(y)
                : aIsNumber != bIsNumber ? (aIsNumber ? -1 : 1)
                : string.CompareOrdinal(a, b);
            if (order != 0)
                return order;
        }

        return left.Split('.').Length.CompareTo(right.Split('.').Length);
    }

    private static bool Number(Match match, string group, out int number) =>
        int.TryParse(match.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    [GeneratedRegex(
        @"^(?<major>0|[1-9]\d*)\.(?<minor>0|[1-9]\d*)\.(?<patch>0|[1-9]\d*)(-(?<pre>[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*))?(\+[0-9A-Za-z.-]+)?\z",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shape();
}
