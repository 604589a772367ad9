namespace CodeLab.Judge.Sandboxes;

/// <summary>Whether the sandbox was seen to hold on this machine. Tried once when it works, and again each minute while it does not.</summary>
public sealed class JudgeHealth(ISandbox sandbox, TimeProvider clock)
{
    private static readonly TimeSpan TryAgainAfter = TimeSpan.FromMinutes(1);
    private readonly SemaphoreSlim _one = new(1);
    private (SandboxReadiness Readiness, DateTimeOffset At)? _last;

    /// <summary>The last answer; null before the first check has ended.</summary>
    public SandboxReadiness? Latest => _last?.Readiness;

    public async Task<SandboxReadiness> CheckAsync(CancellationToken cancel)
    {
        await _one.WaitAsync(cancel);
        try
        {
            if (_last is not { } last || (!last.Readiness.Ready && clock.GetUtcNow() - last.At > TryAgainAfter))
                _last = (await sandbox.CheckAsync(cancel), clock.GetUtcNow());
            return _last.Value.Readiness;
        }
        finally
        {
            _one.Release();
        }
    }
}
