using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("CodeLab.Tests")]
[assembly: InternalsVisibleTo("CodeLab.Benchmarks")]
