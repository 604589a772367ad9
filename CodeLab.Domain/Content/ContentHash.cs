using System.Security.Cryptography;
using System.Text;

namespace CodeLab.Domain.Content;

internal static class ContentHash
{
    /// <summary>SHA-256 over the names and bytes of a folder's files; lengths between them, so that no two folders read alike.</summary>
    public static string Of(PackageFolder files, string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in files.FilesUnder(folder))
        {
            Append(hash, Encoding.UTF8.GetBytes(path));
            if (files.IsReadable(path))
                Append(hash, files.ReadBytes(path));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, byte[] part)
    {
        hash.AppendData(BitConverter.GetBytes(part.LongLength));
        hash.AppendData(part);
    }
}
