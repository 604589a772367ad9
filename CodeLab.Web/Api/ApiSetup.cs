using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace CodeLab.Web.Api;

public static class ApiSetup
{
    public static IServiceCollection AddApi(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddRateLimits(configuration.GetSection("RateLimits").Get<RateLimitOptions>() ?? new RateLimitOptions());
        services.AddExceptionHandler<ApiFaults>();
        services.AddAntiforgery(options =>
        {
            options.HeaderName = CsrfCheck.Header;
            options.Cookie.Name = "codelab.csrf";
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.SuppressXFrameOptionsHeader = true;
        });
        services.Configure<KestrelServerOptions>(options => options.AddServerHeader = false);
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        return services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper));

            // A body must have what its record asks for; a number is a number and not a text.
            options.SerializerOptions.RespectNullableAnnotations = true;
            options.SerializerOptions.RespectRequiredConstructorParameters = true;
            options.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
        });
    }

    /// <summary>What must surround everything else: request ids, faults, and bodies for bare statuses.</summary>
    public static void UseApiEnvelope(this WebApplication app)
    {
        app.UseMiddleware<RequestIds>();

        // The handler handles everything; the empty pipeline behind it is only there because one is asked for.
        app.UseExceptionHandler(_ => { });
        app.UseStatusCodePages(status => ApiStatus.WriteAsync(status.HttpContext));
    }

    /// <summary>What needs to know who is asking; after authentication and authorization.</summary>
    public static void UseApiGuards(this WebApplication app)
    {
        app.UseRateLimiter();
        app.UseMiddleware<CsrfCheck>();
    }

    /// <summary>The group of all endpoints for programs. They require sign-in unless they say <c>AllowAnonymous</c>.</summary>
    public static RouteGroupBuilder MapApi(this WebApplication app) => app.MapGroup("/api/v1").AsApi();

    /// <summary>Gives endpoints outside <c>/api/v1</c> the same rules: envelope, sign-in, limits, anti-forgery header.</summary>
    public static RouteGroupBuilder AsApi(this RouteGroupBuilder group) =>
        group.WithMetadata(new ApiEndpoint())
            .RequireAuthorization()
            .RequireRateLimiting(RateLimits.Person)
            .DisableAntiforgery(); // The framework's check asks bearer requests too; CsrfCheck takes its place.
}
