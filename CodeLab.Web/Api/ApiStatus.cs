using CodeLab.Domain.Results;

namespace CodeLab.Web.Api;

/// <summary>
/// Gives a body to answers of the API that have only a status: no such path, wrong method, refused by a scheme or a limit.
/// </summary>
internal static class ApiStatus
{
    /// <summary>Lets whoever refuses without writing a body (authentication, rate limits) say why.</summary>
    public static void Refuse(this HttpContext context, Problem problem)
    {
        context.Items[typeof(Problem)] = problem;
        context.Response.StatusCode = ProblemResponse.StatusOf(problem.Kind);
    }

    public static Problem? RefusedBecause(this HttpContext context) => context.Items[typeof(Problem)] as Problem;

    public static Task WriteAsync(HttpContext context)
    {
        if (!context.IsApi())
            return Task.CompletedTask;

        if (context.RefusedBecause() is { } problem)
            return problem.ToResponse().ExecuteAsync(context);

        var status = context.Response.StatusCode;
        return context.Response.WriteAsJsonAsync(new ErrorEnvelope(Describe(status)), context.RequestAborted);
    }

    public static ErrorBody Describe(int status) => status switch
    {
        401 => new("MISSING_TOKEN", ApiProblems.MissingToken.Message),
        403 => new("FORBIDDEN", ApiProblems.Forbidden.Message),
        404 => new("NOT_FOUND", "There is nothing at this address."),
        405 => new("METHOD_NOT_ALLOWED", "This address does not take that method."),
        413 => new("PAYLOAD_TOO_LARGE", ApiProblems.TooLarge.Message),
        415 => new("UNSUPPORTED_MEDIA_TYPE", "Send the body as application/json, or as the media type that this address asks for."),
        429 => new("TOO_MANY_REQUESTS", ApiProblems.TooMany.Message),
        503 => new("SERVICE_UNAVAILABLE", ApiProblems.Unavailable.Message),
        < 500 => new("BAD_REQUEST", "The server could not read this request."),
        _ => new("INTERNAL_SERVER_ERROR", "Something went wrong on the server. It has been written to its log."),
    };
}
