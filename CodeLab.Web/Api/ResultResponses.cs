using CodeLab.Domain.Results;

namespace CodeLab.Web.Api;

public static class ResultResponses
{
    public static IResult ToResponse(this Problem problem) => new ProblemResponse(problem);

    /// <summary>The refusal's envelope, or what <paramref name="answer"/> makes of the value.</summary>
    public static IResult ToResponse<T>(this Result<T> result, Func<T, IResult> answer) =>
        result.Succeeded ? answer(result.Value) : result.Problem.ToResponse();

    /// <summary>Says in the API's description which refusals, all in the envelope, an endpoint answers with.</summary>
    public static RouteHandlerBuilder Refuses(this RouteHandlerBuilder endpoint, params ReadOnlySpan<int> statuses)
    {
        foreach (var status in statuses)
            endpoint.Produces<ErrorEnvelope>(status);
        return endpoint;
    }
}
