using CodeLab.Judge.Sandboxes;

namespace CodeLab.Tests.Fakes;

/// <summary>A sandbox for tests in which nothing may run.</summary>
internal sealed class NoSandbox : ISandbox
{
    public Task<SandboxReadiness> CheckAsync(CancellationToken cancel) =>
        Task.FromResult(new SandboxReadiness(Ready: false, "Nothing runs in this test."));

    public Task<SandboxResult> RunAsync(SandboxRun run, CancellationToken cancel) =>
        throw new InvalidOperationException("Nothing runs in this test.");

    public Task<(SandboxResult Program, SandboxResult Partner)> RunPairAsync(SandboxRun program, SandboxRun partner, CancellationToken cancel) =>
        throw new InvalidOperationException("Nothing runs in this test.");
}
