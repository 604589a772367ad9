using System.Security.Cryptography;
using CodeLab.Domain.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.IdentityModel.Tokens;

namespace CodeLab.Web.Accounts;

/// <summary>The key that signs access tokens: made once, kept in the data folder under the data protection keys.</summary>
public sealed class AccessTokenKey
{
    public AccessTokenKey(IDataProtectionProvider protection, DataOptions data)
    {
        var file = Path.Combine(data.KeysFolder, "access-token.key");
        var protector = protection.CreateProtector("AccessTokenKey");
        if (!File.Exists(file))
            Write(file, protector.Protect(RandomNumberGenerator.GetBytes(64)));
        Key = new SymmetricSecurityKey(protector.Unprotect(File.ReadAllBytes(file)));
    }

    public SymmetricSecurityKey Key { get; }

    // Beside and then moved, so that a power cut leaves no half a key; whoever comes second takes the first one's.
    private static void Write(string file, byte[] protectedKey)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var draft = $"{file}.{Guid.NewGuid():N}";
        File.WriteAllBytes(draft, protectedKey);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(draft, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        try
        {
            File.Move(draft, file, overwrite: false);
        }
        catch (IOException) when (File.Exists(file))
        {
            File.Delete(draft);
        }
    }
}
