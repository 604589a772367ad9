using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace CodeLab.Web.Api;

/// <summary>The rate limits by name: <c>RequireRateLimiting(RateLimits.Auth)</c>, or the attribute on a page.</summary>
public static class RateLimits
{
    /// <summary>Guessing: everything that takes a password, a code or a token.</summary>
    public const string Auth = "auth";

    /// <summary>What one person may ask of the API; every endpoint of the group has it.</summary>
    public const string Person = "person";

    internal static IServiceCollection AddRateLimits(this IServiceCollection services, RateLimitOptions options)
    {
        services.AddSingleton(options);
        return services.AddRateLimiter(limiter =>
        {
            limiter.AddPolicy(Auth, context => IsReading(context)
                ? None
                : Bucket(Address(context), options.AuthBurst, options.AuthPerMinute));
            limiter.AddPolicy(Person, context => context.User.FindUserId() is { } person
                ? Bucket(person.ToString(), options.PersonPerMinute, options.PersonPerMinute)
                : Bucket(Address(context), options.AddressPerMinute, options.AddressPerMinute));
            limiter.OnRejected = RejectAsync;
        });

        RateLimitPartition<string> Bucket(string key, int burst, int perMinute) => options.Enabled
            ? RateLimitPartition.GetTokenBucketLimiter(key, _ => TokenBucket(burst, perMinute))
            : None;
    }

    internal static TokenBucketRateLimiterOptions TokenBucket(int burst, int perMinute) => new()
    {
        TokenLimit = burst,
        TokensPerPeriod = 1,
        ReplenishmentPeriod = TimeSpan.FromMinutes(1) / perMinute,
        AutoReplenishment = true,
    };

    private static RateLimitPartition<string> None => RateLimitPartition.GetNoLimiter("");

    private static bool IsReading(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);

    private static string Address(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "";

    private static async ValueTask RejectAsync(OnRejectedContext rejected, CancellationToken cancel)
    {
        rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait);
        var context = rejected.HttpContext;
        var problem = ApiProblems.TooMany with { RetryAfter = wait };
        if (context.IsApi())
        {
            await problem.ToResponse().ExecuteAsync(context);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        context.Response.Headers.RetryAfter = ProblemResponse.RetryAfter(wait);
        await PlainPage.WriteAsync(context, problem.Message);
    }
}
