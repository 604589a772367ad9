using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CodeLab.Tests.HostileCode;

/// <summary>
/// A word that occurs nowhere else. A program names what it leaves by it (a process has 15 letters for its name); one that is to find it
/// where it should not be gets only its hash.
/// </summary>
internal sealed record HostileMark(string Word, int Port)
{
    public static HostileMark New(int port = 0) => new("mk" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6)), port);

    public string Fill(string text) => text
        .Replace("{MARK}", Word, StringComparison.Ordinal)
        .Replace("{HASH}", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Word))), StringComparison.Ordinal)
        .Replace("{PORT}", Port.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
