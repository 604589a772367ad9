using CodeLab.Benchmarks;
using CodeLab.Benchmarks.Judge;

Benchmark[] benchmarks =
[
    new("judge", "one tiny test in Python, JavaScript and Java: bare, in bwrap, in our sandboxes, by docker run", JudgeBenchmark.RunAsync),
    new("batch", "25 submissions of 10 tests each, handed in at once", BatchBenchmark.RunAsync),
];

var names = args.Where(argument => !argument.StartsWith('-')).ToList();
if (names.Count == 0)
{
    foreach (var benchmark in benchmarks)
        Console.WriteLine($"{benchmark.Name,-10} {benchmark.Description}");
    return 0;
}

if (Array.Find(benchmarks, benchmark => benchmark.Name == names[0]) is not { } chosen)
{
    await Console.Error.WriteLineAsync($"There is no benchmark '{names[0]}'. Without a name they are listed.");
    return 2;
}

using var report = new Report(Console.Out, asJson: args.Contains("--json"));
await chosen.RunAsync(report);
return 0;
