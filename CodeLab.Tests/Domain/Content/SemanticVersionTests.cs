using CodeLab.Domain.Content;

namespace CodeLab.Tests.Domain.Content;

public sealed class SemanticVersionTests
{
    [Theory]
    [InlineData("1.9.9", "1.10.0")]
    [InlineData("2.0.0-beta", "2.0.0")]
    [InlineData("2.0.0-beta.2", "2.0.0-beta.11")]
    [InlineData("2.0.0-1", "2.0.0-alpha")]
    [InlineData("2.0.0-alpha", "2.0.0-alpha.1")]
    public void Versions_are_ordered_as_semver_says(string older, string newer)
    {
        Assert.True(SemanticVersion.TryParse(older, out var left));
        Assert.True(SemanticVersion.TryParse(newer, out var right));

        Assert.True(left < right);
        Assert.True(right > left);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("1.2")]
    [InlineData("v1.2.3")]
    [InlineData("1.2.3\n")]
    [InlineData("01.2.3")]
    [InlineData("1.2.99999999999")]
    public void What_is_no_version_is_refused(string text) => Assert.False(SemanticVersion.TryParse(text, out _));
}
