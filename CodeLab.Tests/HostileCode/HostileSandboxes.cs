using System.Collections.Concurrent;
using CodeLab.Tests.HostileCode;

[assembly: AssemblyFixture(typeof(HostileSandboxes))]

namespace CodeLab.Tests.HostileCode;

/// <summary>The sandboxes that the programs are tried in, each made when the first program asks for it.</summary>
public sealed class HostileSandboxes : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<Task<SandboxUnderTest>>> _open = [];

    public static IReadOnlyList<string> Names => SandboxUnderTest.Names;

    /// <summary>The sandbox of that name, ready to judge; skips the test, with the reason, where it can't be had.</summary>
    internal Task<SandboxUnderTest> OpenAsync(string name) =>
        _open.GetOrAdd(name, _ => new(() => SandboxUnderTest.CreateAsync(name, firstUserId: 64100))).Value;

    public async ValueTask DisposeAsync()
    {
        // One that could not be made has told so to its tests.
        foreach (var made in _open.Values.Where(made => made.Value.IsCompletedSuccessfully))
            (await made.Value).Dispose();
    }
}
