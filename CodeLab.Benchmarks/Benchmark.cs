namespace CodeLab.Benchmarks;

/// <summary>One comparison, all of whose rows are measured side by side in one run.</summary>
internal sealed record Benchmark(string Name, string Description, Func<Report, Task> RunAsync);
