using System.Threading.RateLimiting;
using CodeLab.Domain.Results;
using CodeLab.Web.Api;

namespace CodeLab.Web.Accounts;

/// <summary>Counts attempts per e-mail, whether it has an account or not. The limit per address is the endpoint's.</summary>
public sealed class AccountAttempts(RateLimitOptions options) : IDisposable
{
    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(email =>
        RateLimitPartition.GetTokenBucketLimiter(email, _ => RateLimits.TokenBucket(options.AccountPerMinute, options.AccountPerMinute)));

    public void Dispose() => _limiter.Dispose();

    public Problem? Refuse(string? email)
    {
        if (!options.Enabled)
            return null;

        using var lease = _limiter.AttemptAcquire((email ?? "").Trim().ToUpperInvariant());
        lease.TryGetMetadata(MetadataName.RetryAfter, out var wait);
        return lease.IsAcquired ? null : ApiProblems.TooMany with { RetryAfter = wait };
    }
}
