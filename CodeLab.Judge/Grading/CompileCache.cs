using System.Security.Cryptography;
using System.Text;
using CodeLab.Judge.Languages;
using CodeLab.Judge.Sandboxes;

namespace CodeLab.Judge.Grading;

/// <summary>What compilers made lately, by a hash of all that went into it. The least recently used goes first.</summary>
internal sealed class CompileCache
{
    private const long MostBytes = 256L << 20;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<(string Key, Compilation Made)>> _byKey = [];
    private readonly LinkedList<(string Key, Compilation Made)> _byUse = [];
    private long _bytes;

    public static string Key(InstalledLanguage language, SandboxRun run)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var text in (string[])[language.Definition.Id, language.Version, run.Toolbox.Name, .. run.Command])
            Add(hash, Encoding.UTF8.GetBytes(text));
        foreach (var file in run.Files.Files)
        {
            Add(hash, Encoding.UTF8.GetBytes(file.Path));
            Add(hash, file.Bytes.Span);
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }

    public Compilation? Find(string key)
    {
        lock (_lock)
        {
            if (!_byKey.TryGetValue(key, out var node))
                return null;
            _byUse.Remove(node);
            _byUse.AddFirst(node);
            return node.Value.Made;
        }
    }

    public void Add(string key, Compilation made)
    {
        lock (_lock)
        {
            if (_byKey.ContainsKey(key))
                return;
            _byKey[key] = _byUse.AddFirst((key, made));
            _bytes += Size(made);
            while (_bytes > MostBytes && _byUse.Last is { } oldest)
            {
                _byUse.RemoveLast();
                _byKey.Remove(oldest.Value.Key);
                _bytes -= Size(oldest.Value.Made);
            }
        }
    }

    private static long Size(Compilation made) => made.Message.Length + made.Output.Files.Sum(file => (long)file.Bytes.Length);

    // The length first, so that no two lists of parts read the same.
    private static void Add(IncrementalHash hash, ReadOnlySpan<byte> part)
    {
        hash.AppendData(BitConverter.GetBytes(part.Length));
        hash.AppendData(part);
    }
}
