using System.IO.Compression;
using CodeLab.Tests.Fakes;

namespace CodeLab.Tests.Domain.Import;

/// <summary>A small, good exercise of one track by its files. A test changes one and imports it.</summary>
internal sealed class ExercismFolder : IDisposable
{
    private const string Asked = "# Instructions\n\nAn egg costs three coins. Say what a basket of eggs costs.\n\n~~~~exercism/note\nAn empty basket is free.\n~~~~\n";

    private readonly TestFolder _folder = new();

    private ExercismFolder(Dictionary<string, string> files)
    {
        Files = files;
        Files[".docs/instructions.md"] = Asked;
    }

    public string Path => _folder["egg-basket"];

    public Dictionary<string, string> Files { get; }

    public static ExercismFolder Of(string language) => new(language switch
    {
        "python" => Python(),
        "javascript" => JavaScript(),
        "java" => Java(),
        _ => throw new ArgumentOutOfRangeException(nameof(language), language, message: null),
    });

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

    /// <summary>A zip of exercises, each in a folder of its name.</summary>
    public static MemoryStream Zip(params (string Name, ExercismFolder Exercise)[] exercises)
    {
        var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, exercise) in exercises)
            {
                foreach (var (path, text) in exercise.Files)
                {
                    using var writer = new StreamWriter(archive.CreateEntry($"{name}/{path}").Open());
                    writer.Write(text);
                }
            }
        }

        zip.Position = 0;
        return zip;
    }

    public void Dispose() => _folder.Dispose();

    private static Dictionary<string, string> Python() => new()
    {
        [".meta/config.json"] = Settings("egg_basket.py", "egg_basket_test.py", ".meta/example.py"),
        [".meta/example.py"] = "def price(eggs):\n    return 3 * eggs\n",
        ["egg_basket.py"] = "def price(eggs):\n    pass\n",
        ["egg_basket_test.py"] = "import unittest\nfrom egg_basket import price\n\nclass EggBasketTest(unittest.TestCase):\n"
            + "    def test_an_empty_basket(self):\n        self.assertEqual(price(0), 0)\n\n    def test_a_dozen(self):\n        self.assertEqual(price(12), 36)\n",
    };

    private static Dictionary<string, string> JavaScript() => new()
    {
        [".meta/config.json"] = Settings("egg-basket.js", "egg-basket.spec.js", ".meta/proof.ci.js"),
        [".meta/proof.ci.js"] = "export const price = eggs => 3 * eggs;\n",
        ["egg-basket.js"] = "export const price = eggs => {\n  throw new Error('Write this function.');\n};\n",
        ["egg-basket.spec.js"] = "import { price } from './egg-basket';\n\ndescribe('egg basket', () => {\n"
            + "  test('an empty basket', () => expect(price(0)).toEqual(0));\n  xtest('a dozen', () => expect(price(12)).toEqual(36));\n});\n",
        ["babel.config.js"] = "module.exports = { presets: [['@babel/preset-env', { targets: { node: 'current' } }]] };\n",
        ["package.json"] = "{}\n",
        ["LICENSE"] = "Free to use.\n",
    };

    private static Dictionary<string, string> Java() => new()
    {
        [".meta/config.json"] = Settings("src/main/java/EggBasket.java", "src/test/java/EggBasketTest.java", ".meta/src/reference/java/EggBasket.java"),
        [".meta/src/reference/java/EggBasket.java"] = "class EggBasket {\n    int price(int eggs) {\n        return 3 * eggs;\n    }\n}\n",
        ["src/main/java/EggBasket.java"] = "class EggBasket {\n    int price(int eggs) {\n        throw new UnsupportedOperationException(\"Write this method.\");\n    }\n}\n",
        ["src/test/java/EggBasketTest.java"] = "import static org.junit.jupiter.api.Assertions.assertEquals;\nimport org.junit.jupiter.api.Disabled;\nimport org.junit.jupiter.api.Test;\n\n"
            + "class EggBasketTest {\n    @Test\n    void emptyBasket() {\n        assertEquals(0, new EggBasket().price(0));\n    }\n\n"
            + "    @Disabled(\"Remove to run test\")\n    @Test\n    void dozen() {\n        assertEquals(36, new EggBasket().price(12));\n    }\n}\n",
        ["build.gradle"] = "// nothing\n",
    };

    private static string Settings(string solution, string test, string example) =>
        "{\"authors\": [\"Ada\"], \"blurb\": \"Price a basket of eggs.\", \"source\": \"A farm shop\", "
        + $"\"files\": {{\"solution\": [\"{solution}\"], \"test\": [\"{test}\"], \"example\": [\"{example}\"]}}}}";
}
