using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("CodeLab.Tests")]
