using CodeLab.Domain.Results;

namespace CodeLab.Web.Api;

public static class ResultResponses
{
    public static IResult ToResponse(this Problem problem) => new ProblemResponse(problem);

    /// <summary>The refusal's envelope, or what <paramref name="answer"/> makes of the value.</summary>
    public static IResult ToResponse<T>(this Result<T> result, Func<T, IResult> answer) =>
        result.Succeeded ? answer(result.Value) : result.Problem.ToResponse();
}
