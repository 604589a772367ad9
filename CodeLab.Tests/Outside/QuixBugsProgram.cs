using CodeLab.Judge;

namespace CodeLab.Tests.Outside;

/// <summary>One algorithm of QuixBugs in one language: the program with its one wrong line, the corrected one, and the origin's own tests.</summary>
internal sealed class QuixBugsProgram(string root, string language, string name)
{
    // Classes that programs share; the corrected ones use these too.
    private static readonly string[] JavaParts = ["java_programs/Node.java", "java_programs/WeightedEdge.java", "java_testcases/junit/QuixFixOracleHelper.java"];
    private static readonly string[] PythonParts = ["python_testcases/load_testdata.py", "python_testcases/node.py"];

    public string Language => language;

    public string Name => name;

    /// <summary>The programs of a checkout in the folder of checkouts, by their tests.</summary>
    public static IEnumerable<QuixBugsProgram> In(string checkouts)
    {
        var root = Path.Combine(checkouts, "QuixBugs");
        if (!Directory.Exists(root))
            return [];
        var python = Directory.EnumerateFiles(Path.Combine(root, "python_testcases"), "test_*.py")
            .Select(path => Path.GetFileNameWithoutExtension(path)["test_".Length..]);
        return from name in python.Order(StringComparer.Ordinal)
               from language in (string[])["python", "java"]
               select new QuixBugsProgram(root, language, name);
    }

    public JudgeJob CorrectJob() => language == "python"
        ? PythonJob(Read($"correct_python_programs/{name}.py"))
        : JavaJob(Read($"correct_java_programs/{ClassName}.java").Replace("package correct_java_programs;", "package java_programs;", StringComparison.Ordinal));

    public JudgeJob WrongJob() => language == "python" ? PythonJob(Read($"python_programs/{name}.py")) : JavaJob(Read($"java_programs/{ClassName}.java"));

    private string ClassName => name.ToUpperInvariant();

    private JudgeJob PythonJob(string program)
    {
        // The origin chooses between its two folders by options of the command line: the program under test is always in this one.
        var test = new SourceFile($"python_testcases/test_{name}.py", Read($"python_testcases/test_{name}.py")
            .Replace("pytest.use_correct", "False", StringComparison.Ordinal)
            .Replace("pytest.run_slow", "False", StringComparison.Ordinal));
        var cases = $"json_testcases/{name}.json";
        return Job("pytest", test, new($"python_programs/{name}.py", program), [
            .. PythonParts.Concat(File.Exists(Path.Combine(root, cases)) ? [cases] : []).Select(path => new SourceFile(path, Read(path))),
        ]);
    }

    private JudgeJob JavaJob(string program)
    {
        var test = $"java_testcases/junit/{ClassName}_TEST.java";
        var parts = JavaParts.Select(path => new SourceFile(path, Read(path)));
        return Job("junit5", new(test, Read(test)), new($"java_programs/{ClassName}.java", program), [.. parts]);
    }

    private JudgeJob Job(string harness, SourceFile test, SourceFile program, IReadOnlyList<SourceFile> others) => new()
    {
        Id = Guid.CreateVersion7(),
        Language = language,
        Files = [program],
        Tests = [new SuiteTest("1", harness, [test, .. others], [test.Path])],
        Limits = new()
        {
            // Wrong ones compute for ever. In Java the origin gives each of up to a dozen tests three seconds; in Python it gives none an end.
            CpuTime = TimeSpan.FromSeconds(language == "java" ? 60 : 10),
            WallTime = TimeSpan.FromSeconds(120),
            // One knapsack of theirs is a table of 640 MB.
            MemoryBytes = 1536L << 20,
            Processes = 128,
        },
    };

    private string Read(string path) => File.ReadAllText(Path.Combine(root, path));
}
