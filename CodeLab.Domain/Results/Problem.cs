namespace CodeLab.Domain.Results;

/// <summary>An expected refusal: what kind it is, its stable code of the public contract, and a sentence that says what to do next.</summary>
public sealed record Problem(ProblemKind Kind, string Code, string Message)
{
    /// <summary>Per field, what is wrong with it; empty when the refusal is not about fields.</summary>
    public IReadOnlyDictionary<string, string[]> Details { get; init; } = new Dictionary<string, string[]>();

    /// <summary>For a refusal that time heals: when asking again is worth it.</summary>
    public TimeSpan? RetryAfter { get; init; }

    public static Problem Field(string field, string message) =>
        new(ProblemKind.Invalid, "VALIDATION_ERROR", message)
        {
            Details = new Dictionary<string, string[]> { [field] = [message] },
        };
}
