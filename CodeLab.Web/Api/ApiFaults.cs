using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;

namespace CodeLab.Web.Api;

/// <summary>The last edge: a fault is logged here and leaves as an envelope or a plain page, never with its details.</summary>
internal sealed partial class ApiFaults(ILogger<ApiFaults> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is OperationCanceledException && httpContext.RequestAborted.IsCancellationRequested)
        {
            httpContext.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
            return true;
        }

        var body = Describe(exception, out var status);
        if (status >= 500)
            LogFault(logger, httpContext.Request.Method, httpContext.Request.Path, exception);

        httpContext.Response.StatusCode = status;

        // A person gets the shell's page for faults; the plain one is for when drawing that page fails as well.
        if (!httpContext.IsApi() && httpContext.Items.TryAdd(typeof(PlainPage), value: null))
            return false;

        await (httpContext.IsApi()
            ? httpContext.Response.WriteAsJsonAsync(new ErrorEnvelope(body), cancellationToken)
            : PlainPage.WriteAsync(httpContext, body.Message));
        return true;
    }

    private static ErrorBody Describe(Exception exception, out int status)
    {
        status = (exception as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status500InternalServerError;
        return status == StatusCodes.Status400BadRequest ? new("INVALID_INPUT", Explain(exception)) : ApiStatus.Describe(status);
    }

    // The framework's own message names our parameter types; a caller gets the place in the document instead.
    private static string Explain(Exception exception) => exception.InnerException switch
    {
        JsonException { Path: { Length: > 0 } path, LineNumber: { } line } =>
            string.Create(null, $"The body can't be read as JSON of the expected shape: see {path} on line {line + 1}."),
        JsonException => "The body can't be read as JSON of the expected shape.",
        _ => "A value is missing or has the wrong form.",
    };

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Path} failed")]
    private static partial void LogFault(ILogger logger, string method, string path, Exception exception);
}
