using System.IO.Compression;
using CodeLab.Tests.Fakes;

namespace CodeLab.Tests.Domain.Import;

/// <summary>A small, good problem package by its files. A test changes one and imports it.</summary>
internal sealed class KattisFolder : IDisposable
{
    private readonly TestFolder _folder = new();

    public string Path => _folder["double-it"];

    public Dictionary<string, string> Files { get; } = new()
    {
        ["problem.yaml"] = "name: Double It\nauthor: Ada\nlicense: cc0\nkeywords: numbers easy\nlimits:\n  memory: 256\n",
        ["problem_statement/problem.en.tex"] = "\\problemname{Double It}\nRead $n$ and print \\textbf{twice} its value.\n\\section*{Input}\nOne integer.\n",
        ["data/sample/1.in"] = "2\n",
        ["data/sample/1.ans"] = "4\n",
        ["data/secret/1.in"] = "21\n",
        ["data/secret/1.ans"] = "42\n",
        ["submissions/accepted/double.py"] = "print(2 * int(input()))\n",
        ["submissions/wrong_answer/four.py"] = "print(4)\n",
    };

    public string Write()
    {
        foreach (var (path, text) in Files)
        {
            var file = System.IO.Path.Combine(Path, path);
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }

        return Path;
    }

    /// <summary>Packed as a zip with the files in a folder of this name.</summary>
    public MemoryStream Zip(string name)
    {
        var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, text) in Files)
            {
                using var writer = new StreamWriter(archive.CreateEntry($"{name}/{path}").Open());
                writer.Write(text);
            }
        }

        zip.Position = 0;
        return zip;
    }

    public void Dispose() => _folder.Dispose();
}
