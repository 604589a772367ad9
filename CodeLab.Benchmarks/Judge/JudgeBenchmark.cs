using CodeLab.Judge;
using CodeLab.Judge.Grading;
using CodeLab.Judge.Sandboxes;

namespace CodeLab.Benchmarks.Judge;

/// <summary>
/// A tiny test by every method, in turns, so that a noisy moment of the machine meets them all. Once alone, which is what a student
/// waits for, and once on all cores, which is what a crowd costs.
/// </summary>
internal static class JudgeBenchmark
{
    private const int Rounds = 60, Blocks = 7, PerBlock = 60;

    public static async Task RunAsync(Report report)
    {
        using var judge = new BenchJudge();
        using var docker = await BenchDocker.FindAsync();
        foreach (var test in TinyTest.All)
        {
            var language = await judge.Languages.InstalledAsync(test.Language);
            if (language is not { IsInstalled: true })
            {
                await Console.Error.WriteLineAsync($"{test.Language} is left out: {language?.Version}");
                continue;
            }

            var job = test.Job();
            var program = (await judge.Compiler.RunAsync(job, language, CancellationToken.None)).Program
                ?? throw new InvalidOperationException($"The tiny program in {test.Language} does not compile.");
            using var folder = StagedFolder.Create(judge.Staging.Root, [.. program.Files.Files.Select(Flat)]);
            var bare = test.Bare(language.Program!, folder.Path);
            var inBwrap = new OneBwrapEach(judge.Staging, folder, test.Bare(language.Program!, "/program"), language.Definition);
            List<Method> methods =
            [
                new("bare", () => Task.Run(() => BareProcess.Run(bare, TinyTest.Input, TinyTest.Expected))),
                new("bwrap", () => Task.Run(() => inBwrap.Run(TinyTest.Input, TinyTest.Expected))),
                new("default", () => JudgeAsync(judge.Tests, program, job.Tests[0])),
            ];
            if (docker is not null)
            {
                var command = docker.Run(folder, test.Bare(language.Program!, "/program"));
                methods.Add(new("docker", () => JudgeAsync(docker.Tests, program, job.Tests[0]), Share: 4));
                methods.Add(new("dockerrun", () => Task.Run(() => BareProcess.Run(command, TinyTest.Input, TinyTest.Expected)), Share: 10));
            }

            await CompareAsync(report, $"judge.{test.Language}", methods);
        }
    }

    private static async Task CompareAsync(Report report, string name, List<Method> methods)
    {
        foreach (var method in methods)
            await method.RunAsync();
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var method in methods.Where(method => round % method.Share == 0))
                await method.Alone.MeasureAsync(method.RunAsync);
        }

        for (var block = 0; block < Blocks; block++)
        {
            foreach (var method in methods)
                await method.Crowded.MeasureAsync(() => CrowdAsync(method.RunAsync, PerBlock / method.Share), PerBlock / method.Share);
        }

        foreach (var method in methods)
            report.Add(method.Alone.Row($"{name}.{method.Name}", $"{name}.bare", methods[0].Alone));
        foreach (var method in methods)
            report.Add(method.Crowded.Row($"{name}.{method.Name}.sustained", $"{name}.bare.sustained", methods[0].Crowded));
    }

    private static Task CrowdAsync(Func<Task> run, int count) => Parallel.ForAsync(
        0, count, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, async (_, _) => await run());

    private static async Task JudgeAsync(TestRunner tests, CompiledProgram program, TestCase test)
    {
        var result = await tests.RunAsync(program, checker: null, test, CancellationToken.None);
        if (result.Verdict != Verdict.Accepted)
            throw new InvalidOperationException($"{result.Verdict}: {result.Message} {result.Error}");
    }

    private static (string Path, ReadOnlyMemory<byte> Bytes) Flat(PlacedFile file) => (Path.GetFileName(file.Path), file.Bytes);

    // One with a share is measured only in every so many rounds, and so many times less in a block: it is slow.
    private sealed record Method(string Name, Func<Task> RunAsync, int Share = 1)
    {
        public Samples Alone { get; } = new();

        public Samples Crowded { get; } = new();
    }
}
