using System.Globalization;
using CodeLab.Domain.Results;

namespace CodeLab.Web.Api;

/// <summary>A refusal as an HTTP answer: its kind decides the status, its code and message fill the envelope.</summary>
public sealed class ProblemResponse(Problem problem) : IResult, IStatusCodeHttpResult, IValueHttpResult<ErrorEnvelope>
{
    public int? StatusCode => StatusOf(problem.Kind);

    public ErrorEnvelope Value { get; } =
        new(new ErrorBody(problem.Code, problem.Message, problem.Details.Count > 0 ? problem.Details : null));

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = StatusOf(problem.Kind);
        if (problem.RetryAfter is { } wait)
            response.Headers.RetryAfter = RetryAfter(wait);
        return response.WriteAsJsonAsync(Value, httpContext.RequestAborted);
    }

    /// <summary>Whole seconds, at least one: a wait that is rounded down would be asked again too early.</summary>
    public static string RetryAfter(TimeSpan wait) =>
        Math.Max(1, (long)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);

    public static int StatusOf(ProblemKind kind) => kind switch
    {
        ProblemKind.Invalid => StatusCodes.Status400BadRequest,
        ProblemKind.Unauthenticated => StatusCodes.Status401Unauthorized,
        ProblemKind.Forbidden => StatusCodes.Status403Forbidden,
        ProblemKind.NotFound => StatusCodes.Status404NotFound,
        ProblemKind.Conflict => StatusCodes.Status409Conflict,
        ProblemKind.TooLarge => StatusCodes.Status413PayloadTooLarge,
        ProblemKind.TooMany => StatusCodes.Status429TooManyRequests,
        ProblemKind.Unavailable => StatusCodes.Status503ServiceUnavailable,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This kind of refusal has no status."),
    };
}
