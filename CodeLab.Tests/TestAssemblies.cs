using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace CodeLab.Tests;

/// <summary>
/// bunit was built against AngleSharp.Diffing 1.x, of which only 0.17.0 restores here; the parts it uses are the same. This goes
/// when a newer one restores.
/// </summary>
internal static class TestAssemblies
{
    [ModuleInitializer]
    internal static void Resolve() =>
        AssemblyLoadContext.Default.Resolving += (context, name) =>
            name.Name == "AngleSharp.Diffing"
                ? context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "AngleSharp.Diffing.dll"))
                : null;
}
